import type { Page } from 'playwright-core'

/** A district's figures of annex 4, as a person reads them on the page. */
export type Annex4 = {
  issuedUnits: number
  issuedPersons: number
  inspectedUnits: number
  inspectedPersons: number
}

/** Opens annex 4 as of the campaign's today and reads the computed row of a district. */
export async function readAnnex4(page: Page, district: string): Promise<Annex4> {
  await page.goto('/annexes/annex-4')
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: district, exact: true }) })
  await row.waitFor()
  const cells = await row.getByRole('cell').allInnerTexts()
  const [issuedUnits = 0, issuedPersons = 0, inspectedUnits = 0, inspectedPersons = 0] = cells.map((text) =>
    Number(text.replaceAll(',', '')),
  )
  return { issuedUnits, issuedPersons, inspectedUnits, inspectedPersons }
}
