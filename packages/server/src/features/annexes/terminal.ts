import type { AnnexTable } from '@kuomian/campaign'
import { placeHead } from './head-grid.ts'

/** An annex as lines for a terminal: columns aligned by display width (a Chinese character takes two places). */
export function annexLines(table: AnnexTable): string[] {
  const body = table.rows.map((row) => row.cells.map((cell) => cell.text))
  const head = table.head.map(() => table.columns.map(() => ''))
  const singles: { row: number; column: number; text: string }[] = []
  const spanning: { row: number; from: number; to: number; text: string }[] = []
  for (const { row, column, cell } of placeHead(table)) {
    if (cell.colSpan > 1) spanning.push({ row, from: column, to: column + cell.colSpan, text: cell.text })
    else singles.push({ row: row + cell.rowSpan - 1, column, text: cell.text })
  }
  for (const { row, column, text } of singles) {
    const line = head[row]
    if (line) line[column] = text
  }
  const widths = table.columns.map((_, column) =>
    Math.max(...[...head, ...body].map((line) => displayWidth(line[column] ?? ''))),
  )
  const lines = head.map((line, row) =>
    headLine(
      line,
      widths,
      spanning.filter((span) => span.row === row),
    ),
  )
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gap.length, 0) - gap.length)
  const rows = body.map((line) => alignedLine(line, widths))
  return [table.title, table.unitLine, rule, ...lines, rule, ...rows, rule]
}

const gap = '  '

function alignedLine(line: readonly string[], widths: readonly number[]): string {
  return line.map((text, column) => padded(text, widths[column] ?? 0, column === 0)).join(gap)
}

function headLine(
  line: readonly string[],
  widths: readonly number[],
  spans: readonly { from: number; to: number; text: string }[],
): string {
  const parts: string[] = []
  for (let column = 0; column < widths.length; ) {
    const span = spans.find((candidate) => candidate.from === column)
    if (span) {
      const width = widths
        .slice(span.from, span.to)
        .reduce((sum, part) => sum + part + gap.length, -gap.length)
      parts.push(padded(span.text, width, false))
      column = span.to
    } else {
      parts.push(padded(line[column] ?? '', widths[column] ?? 0, column === 0))
      column++
    }
  }
  return parts.join(gap)
}

function padded(text: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return left ? text + blanks : blanks + text
}

/** Places that a text takes on a terminal. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
