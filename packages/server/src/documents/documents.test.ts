import { DOCUMENT_KINDS, fillForm, PAPERS, visitForm } from '@kuomian/campaign'
import { documentKindSchema, Refusal } from '@kuomian/contract'
import PizZip from 'pizzip'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { openPress } from './set-pdf.ts'
import { checkTemplate } from './word/check-template.ts'
import { fillWord } from './word/fill-word.ts'
import { shippedTemplate } from './word/shipped-template.ts'

const press = openPress('/nowhere')
const address = 'https://example.invalid/demand?n=2016-01234-5678Q'
const sampleOf = { ...PAPERS, 'visit-form': visitForm }
const kinds = [...documentKindSchema.options, 'visit-form'] as const

/** The text of a PDF without the blanks that setting brings. */
async function textOf(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { totalPages, text } = await extractText(document, { mergePages: true })
  return { pages: totalPages, text: text.replace(/\s+/gu, '') }
}

/** Every text of a filled form. */
function wordsOf(kind: keyof typeof sampleOf): string[] {
  const { form, sample } = sampleOf[kind]
  return fillForm(form, sample).blocks.flatMap((part) => {
    if (part.block === 'break') return []
    if (part.block === 'facts') return part.rows.flatMap((row) => [...row.cells])
    if (part.block === 'list') return [...part.columns.map((column) => column.head), ...part.rows.flat()]
    if (part.block === 'imprint') return [part.copies, part.issuer, part.day]
    if (part.block === 'enclosures') return part.rows.flatMap(({ mark, name }) => [mark, name])
    if (part.block === 'attachment-head') return [part.label, part.text, part.note]
    return part.block === 'signature' || part.block === 'lines' ? [...part.lines] : [part.text]
  })
}

const documentXml = (docx: Buffer) => new PizZip(docx).file('word/document.xml')?.asText() ?? ''
/** A Word document's text, its markup taken off. */
const wordText = (docx: Buffer) =>
  documentXml(docx)
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, '')

function withPart(docx: Buffer, name: string, content: string): Buffer {
  const zip = new PizZip(docx)
  zip.file(name, content)
  return zip.generate({ type: 'nodebuffer' })
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'none'
}

describe('a paper in both its forms', () => {
  test.each(kinds)('%s: the PDF says every word of the form, on as few pages as it needs', async (kind) => {
    const { form, sample } = sampleOf[kind]
    const pdf = press.set([{ title: kind, form: fillForm(form, sample), codeAddress: address }])
    const { pages, text } = await textOf(pdf)
    for (const words of wordsOf(kind)) expect(text).toContain(words.replace(/\s+/gu, ''))
    const attachments = form.blocks.filter(({ block }) => block === 'break' || block === 'attachment')
    // Under its red head a bulletin's figures, ranking and requirements take two pages.
    const isBulletin = kind === 'construction-bulletin' || kind === 'bulletin'
    expect(pages).toBe((isBulletin ? 2 : 1) + attachments.length)
  })
  test('Word numbers odd pages on the right and even ones on the left, and rules the imprint across only (GB/T 9704 §7.4, §7.5)', async () => {
    const zip = new PizZip(await shippedTemplate(PAPERS.bulletin.form))
    const part = (name: string) => zip.file(`word/${name}.xml`)?.asText() ?? ''
    expect(part('settings')).toContain('<w:evenAndOddHeaders/>')
    expect(part('footer1')).toContain('<w:jc w:val="right"/>')
    expect(part('footer2')).toContain('<w:jc w:val="left"/>')
    const imprint = part('document').match(/<w:tbl>(?:(?!<w:tbl>).)*?印发.*?<\/w:tbl>/su)?.[0] ?? ''
    expect(imprint).toContain('<w:insideH w:val="single"')
    expect(imprint).toContain('<w:insideV w:val="nil"')
  })
  test.each(documentKindSchema.options)('%s: the Word document says the same', async (kind) => {
    const { form, sample } = PAPERS[kind]
    const text = wordText(await fillWord(await shippedTemplate(form), sample, address))
    for (const words of wordsOf(kind)) expect(text).toContain(words.replace(/\s+/gu, ''))
    expect(text).not.toMatch(/[{}]/u)
  })
  test('many papers are one PDF, each beginning on a page of its own', async () => {
    const { form, sample } = visitForm
    const one = { title: '表', form: fillForm(form, sample), codeAddress: address }
    expect((await textOf(press.set(Array.from({ length: 50 }, () => one)))).pages).toBe(50)
  })
  test('A4 after GB/T 9704: the text stands 37 mm below and 28 mm right of the edge, 28 characters a line', async () => {
    const { form } = PAPERS['enrolment-demand']
    const sentence = '一二三四五六七八九十'.repeat(12)
    const filled = { ...fillForm(form, PAPERS['enrolment-demand'].sample) }
    const pdf = press.set([
      {
        title: '测',
        form: { ...filled, blocks: [{ block: 'addressee', text: sentence }] },
        codeAddress: null,
      },
    ])
    const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1)
    const { items } = await page.getTextContent()
    const lines = items.flatMap((item) => ('str' in item && item.str.length > 5 ? [item] : []))
    expect(lines[0]?.str).toHaveLength(28)
    const millimetres = (points: number) => (points / 72) * 25.4
    expect(millimetres(lines[0]?.transform[4] ?? 0)).toBeCloseTo(28, 0)
    const apart = (lines[0]?.transform[5] ?? 0) - (lines[1]?.transform[5] ?? 0)
    expect(millimetres(apart)).toBeCloseTo(225 / 22, 1)
    const [, , width = 0, height = 0] = page.view
    expect([Math.round(millimetres(width)), Math.round(millimetres(height))]).toEqual([210, 297])
  })
  test('a name with rare characters and signs of markup is printed as it is written', async () => {
    const { form, sample } = PAPERS.order
    const fields = { ...sample, 单位名称: '𠮷田<b>&#x26;"厂' }
    const pdf = press.set([{ title: '令', form: fillForm(form, fields), codeAddress: null }])
    expect((await textOf(pdf)).text).toContain('田<b>&#x26;"厂')
    const word = documentXml(await fillWord(await shippedTemplate(form), fields, null))
    expect(word).toContain('𠮷田&lt;b&gt;&amp;#x26;')
  })
})

describe('a template that officials bring', () => {
  const { form, sample } = PAPERS['enrolment-demand']
  const changed = async (from: string, to: string) => {
    const shipped = await shippedTemplate(form)
    return withPart(shipped, 'word/document.xml', documentXml(shipped).replace(from, to))
  }
  test.each(documentKindSchema.options)(
    'the shipped one of %s passes its own check, the same bytes each time',
    async (kind) => {
      const paper = PAPERS[kind]
      const shipped = await shippedTemplate(paper.form)
      expect(shipped.equals(await shippedTemplate(paper.form))).toBe(true)
      const used = await checkTemplate(shipped, paper.sample)
      expect(used).toContain('文号')
      expect(DOCUMENT_KINDS[kind].title.zh).not.toBe('')
    },
  )
  test('is refused when it is no Word document, or names a place that there is not', async () => {
    expect(await refusalOf(checkTemplate(Buffer.from('PK no zip'), sample))).toBe('template-no-docx')
    expect(await refusalOf(checkTemplate(await changed('{单位名称}', '{单位全称}'), sample))).toBe(
      'template-places-unknown',
    )
    expect(await refusalOf(checkTemplate(await changed('{单位名称}', '{姓名}'), sample))).toBe(
      'template-places-unknown',
    )
    expect(await refusalOf(checkTemplate(await changed('{/人员名单}', ''), sample))).toBe('template-broken')
  })
  test('is refused with macros, embedded objects, foreign parts or fields that fetch', async () => {
    const shipped = await shippedTemplate(form)
    const parts: [string, string][] = [
      ['word/vbaProject.bin', 'x'],
      ['word/embeddings/oleObject1.bin', 'x'],
      [
        'word/_rels/settings.xml.rels',
        '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://x/" TargetMode="External"/></Relationships>',
      ],
      ['word/footnotes.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
      ['word/header1.xml', '<w:hdr><w:instrText> DDEAUTO cmd </w:instrText></w:hdr>'],
    ]
    for (const [name, content] of parts) {
      expect(await refusalOf(checkTemplate(withPart(shipped, name, content), sample))).toBe('template-active')
    }
  })
  test('a place means a word, never an expression', async () => {
    expect(await refusalOf(checkTemplate(await changed('{单位名称}', '{constructor}'), sample))).toBe(
      'template-places-unknown',
    )
  })
})
