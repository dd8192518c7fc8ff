import { finishedLine, fitColumns, progressLine } from './line.ts'

/** A long piece of work that tells how far it is. */
export type Stage = {
  /** So many more are done; `total` as soon as it is known how many there are in all. */
  advance(by: number, total?: number): void
  /** Done: leaves one line behind. */
  finish(): void
}

/** Where progress is shown: standard error, of which only this much matters. */
export type Screen = {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

const REDRAW_MS = 100
const CLEAR_LINE = '\r\u001b[K'

/**
 * Begins a stage. At a terminal its line is redrawn in place; elsewhere only the finished line is
 * written. Standard output is never touched. There is no colour, so NO_COLOR has nothing to forbid.
 * @param work.total how many there are in all, when that is known
 * @example
 * const stage = startStage({ label: '导入公积金名册', unit: '行', total: 120_000 })
 * for await (const rows of batches) { await store(rows); stage.advance(rows.length) }
 * stage.finish()
 */
export function startStage(
  work: { label: string; unit: string; total?: number | undefined },
  screen: Screen = process.stderr,
): Stage {
  const live = screen.isTTY === true && process.env.TERM !== 'dumb'
  const begun = performance.now()
  let count = 0
  let known = work.total ?? null
  let drawn = Number.NEGATIVE_INFINITY
  const now = () => ({
    label: work.label,
    unit: work.unit,
    total: known,
    count,
    seconds: (performance.now() - begun) / 1000,
  })
  return {
    advance(by, total) {
      count += by
      known = total ?? known
      if (!live || performance.now() - drawn < REDRAW_MS) return
      drawn = performance.now()
      screen.write(`${CLEAR_LINE}${fitColumns(progressLine(now()), (screen.columns ?? 80) - 1)}`)
    },
    finish() {
      screen.write(`${live ? CLEAR_LINE : ''}${finishedLine(now())}\n`)
    },
  }
}
