import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { drawPaper } from './paper-picture.ts'
import { get, post } from './people.ts'

/** What an audit's papers say beside the records. */
const details: Readonly<Record<string, object>> = {
  'audit-notice': {
    auditNotice: { auditOn: '2015-10-20', from: '2015-01-01', to: '2015-08-31', auditors: ['郑一', '王二'] },
  },
  'audit-opinion': {
    auditOpinion: {
      ...{
        auditedOn: '2015-10-09',
        from: '2015-01-01',
        to: '2015-08-31',
        persons: 3,
        amountCents: 1_234_567,
      },
      findings: '经稽核，有职工未参加社会保险。',
      opinion: '限期补缴应缴社会保险费。',
      dueOn: '2015-10-30',
    },
  },
}

/** Makes every paper that somebody can make for a lead now, and looks at each as a picture. @returns the kinds that were made */
export async function makePapers(
  browser: Browser,
  page: Page,
  lead: number,
  folder: string,
): Promise<string[]> {
  const { subjects } = await get(page, `/leads/${lead}/makeable-documents`)
  const kinds: string[] = []
  for (const { kind, subjectId } of subjects) {
    const more = details[kind] ?? {}
    const { id } = await post(page, '/documents', { kind, subjectId, ...more })
    await lookAt(browser, page, id, `${folder}/${kind}-${subjectId}`)
    kinds.push(kind)
  }
  return kinds
}

/** Opens a paper as PDF and as Word file: both are there, the first page has writing on it, and a reprint is the same bytes. */
export async function lookAt(browser: Browser, page: Page, id: number, name: string): Promise<void> {
  const [pdf, again, word] = await Promise.all(
    ['pdf', 'pdf', 'docx'].map(async (form) =>
      (await page.request.get(`/api/documents/${id}/${form}`)).body(),
    ),
  )
  if (pdf === undefined || again === undefined || word === undefined) throw new Error(`${name} has no file`)
  expect(pdf.equals(again)).toBe(true)
  expect(word.subarray(0, 2).toString()).toBe('PK')
  const { pages, ink } = await drawPaper(browser, pdf, name)
  expect(pages).toBeGreaterThan(0)
  expect(ink).toBeGreaterThan(0.005)
  expect(ink).toBeLessThan(0.4)
}
