import type { Destination } from './destination.ts'
import { type SheetToWrite, SheetXml } from './sheet-xml.ts'
import { StyleRegistry } from './style-registry.ts'
import { sheetNames, workbookParts } from './workbook-xml.ts'
import { type PartPieces, writeZip } from './zip-writer.ts'

/**
 * Writes a workbook as a stream, sheet after sheet; memory does not grow with the rows. The same content gives the same
 * bytes. Throws `cell-too-long` and `too-large` where Excel's own limits are passed.
 *
 * @example
 * await writeXlsx('out.xlsx', [{ name: '名单', head: [['姓名', '人数']], rows: [['张三', 12]] }])
 */
export async function writeXlsx(destination: Destination, sheets: readonly SheetToWrite[]): Promise<void> {
  const styles = new StyleRegistry()
  const parts: [string, PartPieces][] = []
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const printed = sheets.map(({ page, columns = [], head = [] }) =>
    page === undefined
      ? null
      : {
          columns: Math.max(columns.length, ...head.map((row) => row.length)),
          repeatedRows: page.repeatedRows,
        },
  )
  for (const [name, xml] of workbookParts(names, printed)) parts.push([name, () => [Buffer.from(xml)]])
  sheets.forEach((sheet, index) => {
    parts.push([`xl/worksheets/sheet${index + 1}.xml`, () => new SheetXml(sheet, styles).pieces()])
  })
  // The styles are known only when all sheets are written.
  parts.push(['xl/styles.xml', () => [Buffer.from(styles.xml())]])
  await writeZip(destination, parts)
}
