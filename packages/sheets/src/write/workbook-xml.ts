import { columnLetters } from '../xlsx/cell-reference.ts'
import { escapeXml } from './escape-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Sheet names have at most 31 characters, none of `[]:*?/\`, and differ from each other. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const allowed = name
      .replace(/[[\]:*?/\\]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, 31)
      .trim()
    let unique = allowed === '' ? `Sheet${index + 1}` : allowed
    for (let i = 2; taken.has(unique.toLowerCase()); i++) unique = `${allowed.slice(0, 27)} (${i})`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/** What of a sheet is printed: its columns, and the rows that each page begins with. */
export type PrintedPart = { columns: number; repeatedRows: number } | null

function printNames(names: readonly string[], printed: readonly PrintedPart[]): string {
  const defined = names.flatMap((name, index) => {
    const part = printed[index] ?? null
    if (part === null || part.columns === 0) return []
    const sheet = `'${name.replaceAll("'", "''")}'`
    const area = `${sheet}!$A:$${columnLetters(part.columns - 1)}`
    const entry = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}">${escapeXml(range)}</definedName>`
    const rows = part.repeatedRows
    return [entry('Print_Area', area), ...(rows === 0 ? [] : [entry('Print_Titles', `${sheet}!$1:$${rows}`)])]
  })
  return defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`
}

/** The parts that hold a workbook of so many sheets together, by their names. */
export function workbookParts(
  names: readonly string[],
  printed: readonly PrintedPart[] = [],
): ReadonlyMap<string, string> {
  const numbers = names.map((_, index) => index + 1)
  const styles = numbers.length + 1
  const overrides = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  )
  const relations = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  )
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>${printNames(names, printed)}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ])
}
