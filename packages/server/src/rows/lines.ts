import type { NamedRow } from './csv.ts'

const gap = '  '
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** A list as lines for a terminal: texts from the left, numbers from the right, a Chinese character in two places. */
export function rowLines<C extends string>(columns: readonly C[], rows: readonly NamedRow<C>[]): string[] {
  const body = rows.map((row) =>
    columns.map((column) => ({ text: shown(row[column]), right: typeof row[column] === 'number' })),
  )
  const head = columns.map((column, place) => ({ text: column, right: body[0]?.[place]?.right ?? false }))
  const lines = [head, ...body]
  const widths = columns.map((_, place) =>
    Math.max(...lines.map((line) => displayWidth(line[place]?.text ?? ''))),
  )
  return lines.map((line) =>
    line
      .map(({ text, right }, place) => {
        const blanks = ' '.repeat((widths[place] ?? 0) - displayWidth(text))
        return right ? blanks + text : text + blanks
      })
      .join(gap)
      .trimEnd(),
  )
}

const shown = (value: string | number | null): string =>
  value === null ? '—' : typeof value === 'number' ? value.toLocaleString('en') : value.replaceAll('\n', ' ')

/** Places that a text takes on a terminal. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}
