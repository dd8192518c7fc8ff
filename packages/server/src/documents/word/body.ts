import type { Block, Form } from '@kuomian/campaign'
import { type Cell, codePicture, paragraph, run, type TextStyle, table, tableRow, twips } from './markup.ts'

/** 22 lines on 225 mm. */
const LINE = 29
/** The colour of a red head and its line. */
const RED = 'C00000'
const text: TextStyle = { size: 16 }
const cell: TextStyle = { size: 12 }
const small: TextStyle = { size: 10.5 }

/** The width of the text of a form, in millimetres. */
const textWidth = (form: Form): number => (form.landscape ? 247 : 156)

/** The parts of a form as Word's markup, its places left for the filling. */
export function bodyMarkup(form: Form): string {
  return form.blocks.map((part) => blockMarkup(part, textWidth(form))).join('')
}

function blockMarkup(part: Block, width: number): string {
  switch (part.block) {
    case 'red-head':
      return [
        paragraph(run(part.text, { size: 24, font: 'biaosong', color: RED }), { align: 'center', after: 20 }),
        paragraph(run(part.number, text), { align: 'center', after: 16, ruledIn: RED }),
      ].join('')
    case 'title':
      return paragraph(run(part.text, { size: 22, font: 'biaosong' }), { align: 'center', after: 12 })
    case 'number':
      return paragraph(run(part.text, text), { align: 'center', after: 16 })
    case 'addressee':
      return paragraph(run(part.text, text), { line: LINE })
    case 'paragraph':
      return paragraph(run(part.text, text), { line: LINE, indent: true, align: 'both' })
    case 'paragraphs': {
      const body = paragraph(run('{段落}', text), { line: LINE, indent: true, align: 'both' })
      return `${tag(`#${part.of}`)}${body}${tag(`/${part.of}`)}`
    }
    case 'enclosures': {
      const line = paragraph(run('{引}{序}{名称}', text), { line: LINE, hanging: { at: 2, by: 4 } })
      return `${paragraph('', { line: LINE })}${tag(`#${part.of}`)}${line}${tag(`/${part.of}`)}`
    }
    case 'imprint':
      return imprintMarkup(part, width)
    case 'heading':
      return paragraph(run(part.text, { size: 16, font: 'hei' }), { line: LINE, indent: true })
    case 'lines':
      return linesMarkup(part.lines, part.code, width)
    case 'note':
      return paragraph(run(part.text, small), { before: 4 })
    case 'break':
      return pageBreak
    case 'facts':
      return factsMarkup(part.rows, width)
    case 'list': {
      const body = listMarkup(part, width)
      return part.optional === true ? `${tag(`#有${part.of}`)}${body}${tag(`/有${part.of}`)}` : body
    }
    case 'attachment': {
      const body = `${pageBreak}${attachmentHead(part)}${listMarkup(part, width)}`
      return `${tag(`#有${part.of}`)}${body}${tag(`/有${part.of}`)}`
    }
    case 'signature':
      return signatureMarkup(part.lines, width)
  }
}

/** The number of an attachment alone at the left, its title two lines below in the middle (GB/T 9704 §7.3.7). */
function attachmentHead({ heading, label, note }: Extract<Block, { block: 'attachment' }>): string {
  const hei: TextStyle = { size: 16, font: 'hei' }
  if (label === undefined) return paragraph(run(heading, hei), { line: LINE, after: 6 })
  return [
    paragraph(run(label, hei), { line: LINE, after: LINE }),
    paragraph(run(heading, { size: 22, font: 'biaosong' }), { align: 'center', after: 6 }),
    note === undefined ? '' : paragraph(run(note, text), { align: 'center', line: LINE, after: 6 }),
  ].join('')
}

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

/** A tag alone in its paragraph: the paragraph goes with it. */
const tag = (name: string): string => paragraph(run(`{${name}}`, small))

type FactRows = Extract<Block, { block: 'facts' }>['rows']

function factsMarkup(rows: FactRows, width: number): string {
  const label = twips(25)
  const value = twips(width / 2 - 25)
  const made = rows.map(({ cells, tall = 0 }) => {
    const labelCell = (words: string): Cell => ({
      content: paragraph(run(words, cell), { align: 'center', before: 4, after: 4 }),
      width: label,
    })
    const valueCell = (words: string, span: number): Cell => ({
      content: paragraph(run(words, cell), { before: 4, after: 4 }),
      width: span === 1 ? value : 2 * value + label,
      span,
      top: tall > 0,
    })
    const [first = '', second = '', third, fourth = ''] = cells
    const made =
      third === undefined
        ? [labelCell(first), valueCell(second, 3)]
        : [labelCell(first), valueCell(second, 1), labelCell(third), valueCell(fourth, 1)]
    return tableRow(made, { height: twips(tall) })
  })
  return `${table([label, value, label, value], made)}${paragraph('', { line: 8 })}`
}

function listMarkup(
  { of, columns }: Pick<Extract<Block, { block: 'list' }>, 'of' | 'columns'>,
  width: number,
): string {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.round((twips(width) * column.share) / shares))
  const cells = columns.map((column, index): Cell => {
    const opens = index === 0 ? `{#${of}}` : ''
    const closes = index === columns.length - 1 ? `{/${of}}` : ''
    return {
      content: paragraph(run(`${opens}${column.text}${closes}`, small), {
        align: column.align ?? 'left',
        before: 3,
        after: 3,
      }),
      width: widths[index] ?? 0,
    }
  })
  const heads = columns.map(
    (column, index): Cell => ({
      content: paragraph(run(column.head, { size: 10.5, font: 'hei' }), { align: 'center' }),
      width: widths[index] ?? 0,
    }),
  )
  return `${table(widths, [tableRow(heads, { header: true }), tableRow(cells)])}${paragraph('', { line: 8 })}`
}

function linesMarkup(lines: readonly string[], code: string | undefined, width: number): string {
  const small = lines.map((line) => paragraph(run(line, { size: 14 }), { line: 24 })).join('')
  if (code === undefined) return small
  const widths = [twips(width - 62), twips(24), twips(38)]
  const cells = [small || paragraph(''), paragraph(codePicture(20)), paragraph(run(code, { size: 9 }))]
  const row = tableRow(cells.map((content, index) => ({ content, width: widths[index] ?? 0 })))
  return `${table(widths, [row], 'none')}${paragraph('', { line: 8 })}`
}

/** 版记: Word leaves it where the text ends; the office moves it to the foot of the last page. */
function imprintMarkup(part: Extract<Block, { block: 'imprint' }>, width: number): string {
  const [left, right] = [twips(width - 56), twips(56)]
  const words = (content: string, align: 'left' | 'right') =>
    paragraph(run(content, { size: 14 }), { align, line: 26 })
  const rows = [
    tableRow([{ content: words(part.copies, 'left'), width: left + right, span: 2 }]),
    tableRow([
      { content: words(part.issuer, 'left'), width: left },
      { content: words(part.day, 'right'), width: right },
    ]),
  ]
  return `${paragraph('', { line: 20 })}${table([left, right], rows, 'across')}`
}

function signatureMarkup(lines: readonly string[], width: number): string {
  const signed = lines.map((line) => paragraph(run(line, text), { align: 'center', line: 26 })).join('')
  const widths = [twips(width - 116), twips(116)]
  const cells = [paragraph(''), signed]
  const row = tableRow(cells.map((content, index) => ({ content, width: widths[index] ?? 0 })))
  return `${paragraph('', { line: 20 })}${table(widths, [row], 'none')}${paragraph('', { line: 8 })}`
}
