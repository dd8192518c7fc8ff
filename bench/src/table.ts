/** One measured line: what, how many rows, how long, the bar it is held against, and the peak memory of its process. */
export type Measured = {
  name: string
  rows: number | null
  seconds: number
  /** What the issue asks for; null where it asks nothing. */
  bar: string | null
  met: boolean | null
  rssMb: number | null
}

/** The measurements as a table of plain text, to be copied into a note. */
export function tableOf(lines: readonly Measured[]): string {
  const head = ['measured', 'rows', 'time', 'rows/s', 'peak MB', 'bar', '']
  const body = lines.map((line) => [
    line.name,
    line.rows === null ? '' : grouped(line.rows),
    line.seconds < 1 ? `${(line.seconds * 1000).toFixed(1)} ms` : `${line.seconds.toFixed(1)} s`,
    line.rows === null || line.seconds === 0 ? '' : grouped(Math.round(line.rows / line.seconds)),
    line.rssMb === null ? '' : String(Math.round(line.rssMb)),
    line.bar ?? '',
    line.met === null ? '' : line.met ? 'met' : 'MISSED',
  ])
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const grouped = (value: number): string => value.toLocaleString('en-US')
