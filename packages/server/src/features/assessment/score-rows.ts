import { printPoints } from '@kuomian/campaign'
import type { Assessment, ScoreSheetView } from '@kuomian/contract'
import type { NamedRow } from '../../rows/index.ts'

/** The columns of a ranking as a list; the items of the method follow as columns of their own. */
export const SCORE_COLUMNS = [
  'rank',
  'district',
  'score',
  'of',
  'bonus',
  'deductions',
  'grade',
  'slow',
] as const

const points = (hundredths: number | null): string => (hundredths === null ? '未报' : printPoints(hundredths))

/** The ranking of a quarter, one line per unit. */
export function scoreRows({ sheets }: Assessment): NamedRow<(typeof SCORE_COLUMNS)[number]>[] {
  return sheets.map((sheet) => ({
    rank: sheet.rank,
    district: sheet.name.zh,
    score: printPoints(sheet.total),
    of: printPoints(sheet.scoredOf),
    bonus: printPoints(sheet.bonus.points),
    deductions: printPoints(sheet.deductions.reduce((sum, one) => sum + one.points, 0)),
    grade: sheet.grade?.zh ?? '—',
    slow: sheet.slow.map(({ because }) => because.zh).join('；'),
  }))
}

/** One unit's sheet as text: every line, and with `explain` every step of its reckoning. */
export function scoreLines(sheet: ScoreSheetView, explain: boolean): string[] {
  const steps = (list: readonly { zh: string }[]) => (explain ? list.map(({ zh }) => `      ${zh}`) : [])
  const missing = sheet.items.filter(({ points: earned }) => earned === null).map(({ code }) => code)
  return [
    ...sheet.items.flatMap((item) => [
      `${item.code}  ${item.title.zh}  ${item.state === 'not-applicable' ? '—' : points(item.points)} / ${printPoints(item.weight)}`,
      ...steps(item.steps),
    ]),
    ...(sheet.bonus.points > 0
      ? [`+   加分  ${printPoints(sheet.bonus.points)}`, ...steps(sheet.bonus.steps)]
      : []),
    ...sheet.deductions.map(
      ({ title, times, points: lost }) => `−   ${title.zh} ${times} 次  ${printPoints(lost)}`,
    ),
    ...sheet.adjustments.map(
      ({ code, points: moved, because }) =>
        `${moved < 0 ? '−' : '+'}   ${code} 申诉复核 ${printPoints(Math.abs(moved))}  ${because}`,
    ),
    `${sheet.name.zh}得分 ${printPoints(sheet.total)} / ${printPoints(sheet.scoredOf)}，第 ${sheet.rank} 名${sheet.grade === null ? '' : `，${sheet.grade.zh}`}`,
    ...(missing.length === 0
      ? []
      : [`未报或不适用：${missing.join('、')} / not yet reported: ${missing.join(', ')}`]),
    ...sheet.slow.map(({ because }) => `进度慢：${because.zh} / slow: ${because.en}`),
  ]
}
