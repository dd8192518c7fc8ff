/** What a form is filled with: words by the name of their place, and lists of such rows. Every value is text. */
export type Fields = { [place: string]: string | FieldRow[] }
export type FieldRow = { [place: string]: string }

/** A column of a list; `share` is its part of the width. */
type Column = { head: string; text: string; share: number; align?: 'left' | 'center' | 'right' }

/** A row of a record: label and text in turn; `tall` leaves so many millimetres for handwriting. */
type FactRow = { cells: readonly string[]; tall?: number }

/** A part of a paper, from top to bottom. Places such as {单位名称} are filled in. */
export type Block =
  /** The red head of an official paper: who issues it, its number, and the red line under both (GB/T 9704 §7.2). */
  | { block: 'red-head'; text: string; number: string }
  | { block: 'title'; text: string }
  | { block: 'number'; text: string }
  | { block: 'addressee'; text: string }
  | { block: 'heading'; text: string }
  | { block: 'paragraph'; text: string }
  /** A paragraph for each row of a list, with its words at the place 段落. */
  | { block: 'paragraphs'; of: string }
  | { block: 'facts'; rows: readonly FactRow[] }
  /** With `optional`, left out where it is empty. */
  | { block: 'list'; of: string; optional?: boolean; columns: readonly Column[] }
  /**
   * A list on a page of its own under a heading; left out where the list is empty. With a label (附件1) it is headed as an official paper's: the
   * label alone at the left, the title below in the middle, what it is of under that (GB/T 9704 §7.3.7).
   */
  | {
      block: 'attachment'
      of: string
      heading: string
      label?: string
      note?: string
      columns: readonly Column[]
    }
  /** What is attached, under the text: a line for each row with its words at 引, 序 and 名称; a long name goes on under itself (GB/T 9704 §7.3.4). */
  | { block: 'enclosures'; of: string }
  /** Who signs and the day, on the right. */
  | { block: 'signature'; lines: readonly string[] }
  /** Small lines on the left; the code of the employer's page or of the lead stands beside them, with what it is for. */
  | { block: 'lines'; lines: readonly string[]; code?: string }
  | { block: 'note'; text: string }
  /** The foot of an official paper between rules, at the end of its last page: copies to, who printed it and when (版记, GB/T 9704 §7.4). */
  | { block: 'imprint'; copies: string; issuer: string; day: string }
  | { block: 'break' }

/** A form (文书格式): one description makes both the PDF and the Word template. */
export type Form = { landscape?: boolean; blocks: readonly Block[] }

/** A list of a filled form: heads and rows of cells. */
export type FilledList = { block: 'list'; columns: readonly Column[]; rows: string[][] }
/** How an attachment begins. */
export type FilledAttachmentHead = { block: 'attachment-head'; label: string; text: string; note: string }
/** What is attached: `lead` stands before the first name, `mark` is its number. */
export type FilledEnclosures = { block: 'enclosures'; rows: { lead: string; mark: string; name: string }[] }
export type FilledBlock =
  | Exclude<Block, { block: 'list' | 'attachment' | 'paragraphs' | 'enclosures' }>
  | FilledList
  | FilledAttachmentHead
  | FilledEnclosures
export type FilledForm = { landscape: boolean; blocks: FilledBlock[] }

/**
 * Fills a form. A text of several lines becomes several paragraphs; a paragraph that stays empty is left out.
 * @throws Error when the form names a place that the fields do not have: a defect of ours, never of a user
 */
export function fillForm(form: Form, fields: Fields): FilledForm {
  return {
    landscape: form.landscape ?? false,
    blocks: form.blocks.flatMap((part) => fillBlock(part, fields)),
  }
}

function fillBlock(part: Block, fields: Fields): FilledBlock[] {
  const fill = (text: string) => fillText(text, fields)
  /** A line that ends in a place is left out where nothing is known for it (联系地址：). */
  const saysSomething = (line: string) => {
    const [, place] = /^[^{}]*\{([^{}]+)\}$/u.exec(line) ?? []
    return place === undefined || fields[place] !== ''
  }
  switch (part.block) {
    case 'break':
      return [part]
    case 'paragraphs':
      return rowsOf(part.of, fields).map((row) => ({ block: 'paragraph', text: row.段落 ?? '' }))
    case 'imprint':
      return [{ ...part, copies: fill(part.copies), issuer: fill(part.issuer), day: fill(part.day) }]
    case 'red-head':
      return [{ ...part, text: fill(part.text), number: fill(part.number) }]
    case 'facts':
      return [{ ...part, rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(fill) })) }]
    case 'signature':
      return [{ ...part, lines: part.lines.map(fill) }]
    case 'lines':
      return [{ ...part, lines: part.lines.filter(saysSomething).map(fill), code: fill(part.code ?? '') }]
    case 'list': {
      const list = fillList(part, fields)
      return part.optional === true && list.rows.length === 0 ? [] : [list]
    }
    case 'attachment': {
      const list = fillList(part, fields)
      if (list.rows.length === 0) return []
      const text = fill(part.heading)
      if (part.label === undefined) return [{ block: 'break' }, { block: 'heading', text }, list]
      const head = { label: fill(part.label), text, note: fill(part.note ?? '') }
      return [{ block: 'break' }, { block: 'attachment-head', ...head }, list]
    }
    case 'enclosures': {
      const rows = rowsOf(part.of, fields).map(({ 引: lead = '', 序: mark = '', 名称: name = '' }) => ({
        lead,
        mark,
        name,
      }))
      return rows.length === 0 ? [] : [{ block: 'enclosures', rows }]
    }
    case 'paragraph':
      return fill(part.text)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ block: 'paragraph', text }))
    default:
      return [{ ...part, text: fill(part.text) }]
  }
}

function fillList(part: { of: string; columns: readonly Column[] }, fields: Fields): FilledList {
  const cells = rowsOf(part.of, fields).map((row) => part.columns.map((column) => fillText(column.text, row)))
  return { block: 'list', columns: part.columns, rows: cells }
}

function rowsOf(list: string, fields: Fields): FieldRow[] {
  const rows = fields[list]
  if (!Array.isArray(rows)) throw new Error(`no list ${list} in the fields`)
  return rows
}

function fillText(text: string, fields: Fields): string {
  return text.replace(/\{([^{}]+)\}/gu, (_hole, place: string) => {
    const value = fields[place]
    if (typeof value !== 'string') throw new Error(`no place ${place} in the fields`)
    return value
  })
}
