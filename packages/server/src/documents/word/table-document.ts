import type { ComposedTable } from '@kuomian/campaign'
import PizZip from 'pizzip'
import { type Cell, paragraph, run, table, tableRow, twips } from './markup.ts'

/** A printed table with its head's cells at their places, and the lines under it. */
export type TableToSet = {
  table: Pick<ComposedTable, 'title' | 'unitLine' | 'head' | 'columns' | 'rows'>
  heads: readonly {
    row: number
    column: number
    cell: { text: string; colSpan: number; rowSpan: number }
  }[]
  notes: readonly string[]
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A zip keeps times; one for all makes the same table the same bytes. */
const madeAt = new Date(Date.UTC(2000, 0, 1))
const small = { size: 10.5 }
/** A table of more columns lies on its side. */
const widestPortrait = 7

/** A table as a Word file on A4: title, unit line, head with its merged cells on every page, rows, and the lines under it. */
export function tableDocument({ table: printed, heads, notes }: TableToSet): Buffer {
  const isWide = printed.columns.length > widestPortrait
  const width = isWide ? 247 : 156
  const widths = printed.columns.map(() => Math.floor(twips(width) / printed.columns.length))
  const rows = [...headRows(printed.head.length, heads, widths), ...bodyRows(printed, widths)]
  const body = [
    paragraph(run(printed.title, { size: 18, font: 'biaosong' }), { align: 'center', after: 6 }),
    paragraph(run(printed.unitLine, small), { align: 'right', after: 2 }),
    table(widths, rows),
    ...notes.map((text) => paragraph(run(text, small), { before: 4 })),
  ].join('')
  const zip = new PizZip()
  const put = (name: string, content: string) => zip.file(name, `${xml}${content}`, { date: madeAt })
  put(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
  )
  put(
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  put(
    'word/document.xml',
    `<w:document xmlns:w="${word}"><w:body>${body}${section(isWide)}</w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function section(isWide: boolean): string {
  const [width, height] = isWide ? [297, 210] : [210, 297]
  const way = isWide ? ' w:orient="landscape"' : ''
  const side = twips(25)
  return `<w:sectPr><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${way}/><w:pgMar w:top="${side}" w:right="${side}" w:bottom="${side}" w:left="${side}" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr>`
}

function headRows(count: number, heads: TableToSet['heads'], widths: readonly number[]): string[] {
  return Array.from({ length: count }, (_, row) => {
    const cells: Cell[] = []
    for (let column = 0; column < widths.length; ) {
      const found = heads.find(
        ({ row: top, column: left, cell }) =>
          left <= column && column < left + cell.colSpan && top <= row && row < top + cell.rowSpan,
      )
      const span = found?.cell.colSpan ?? 1
      const isTop = found?.row === row
      cells.push({
        content: paragraph(isTop ? run(found.cell.text, { size: 10.5, font: 'hei' }) : '', {
          align: 'center',
        }),
        width: widths.slice(column, column + span).reduce((sum, part) => sum + part, 0),
        span,
        ...mergedDown(found?.cell.rowSpan ?? 1, isTop),
      })
      column += span
    }
    return tableRow(cells, { header: true })
  })
}

function bodyRows({ rows }: TableToSet['table'], widths: readonly number[]): string[] {
  return rows.map(({ cells, total }) =>
    tableRow(
      cells.map((cell, index): Cell => {
        const isCovered = cell.state === 'covered'
        const words = isCovered ? '' : run(cell.text, { ...small, bold: total })
        return {
          content: paragraph(words, {
            align: cell.kind === 'name' || cell.kind === 'serial' ? 'center' : 'right',
            before: 2,
            after: 2,
          }),
          width: widths[index] ?? 0,
          ...mergedDown(isCovered ? 2 : cell.rowSpan, !isCovered),
        }
      }),
    ),
  )
}

const mergedDown = (rows: number, isFirst: boolean): Pick<Cell, 'merged'> =>
  rows > 1 ? { merged: isFirst ? 'first' : 'covered' } : {}
