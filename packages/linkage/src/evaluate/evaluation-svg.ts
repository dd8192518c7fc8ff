import type { Evaluation, QualityPoint } from './evaluate-pairs.ts'

const WIDTH = 760
const HEIGHT = 440
const PLOT = { left: 64, right: 736, top: 84, bottom: 372 }
const INK = '#1f2328'
const QUIET = '#6e7781'
const LINE = '#d8dee4'
const ACCENT = '#0b6e99'

const CURVES = [
  { label: '精确率 precision', of: (p: QualityPoint) => p.precision, stroke: INK, width: 1.5, dash: '' },
  { label: '召回率 recall', of: (p: QualityPoint) => p.recall, stroke: QUIET, width: 1.5, dash: '5 4' },
  { label: 'F1', of: (p: QualityPoint) => p.f1, stroke: ACCENT, width: 2.5, dash: '' },
] as const

/**
 * The evaluation as a chart that stands alone: precision, recall and F1 over the threshold, which runs in bits of match weight
 * since probabilities crowd at 1; the vertical axis begins under the lowest figure. Marks probability 0.5 and the best F1. Same bytes
 * for the same evaluation.
 */
export const evaluationSvg = (evaluation: Evaluation): string => {
  const { points, best, atHalf } = evaluation
  const weights = [...points.map(({ weight }) => weight / 1000), 0]
  const [from, to] = padded(Math.min(...weights), Math.max(...weights))
  const floor = floorOf(points)
  const x = (bits: number) => PLOT.left + ((bits - from) / (to - from)) * (PLOT.right - PLOT.left)
  const y = (rate: number) => PLOT.bottom - ((rate - floor) / (1 - floor)) * (PLOT.bottom - PLOT.top)
  const rates = Array.from({ length: 6 }, (_, i) => floor + ((1 - floor) * i) / 5)
  const digits = floor >= 0.95 ? 3 : 2
  const parts = [
    text(PLOT.left, 28, `匹配质量 Linkage quality`, { size: 17, weight: 600 }),
    text(
      PLOT.left,
      48,
      `找到 found ${evaluation.found} · 真实 true ${evaluation.truth} · p≥0.5 F1 ${atHalf.f1.toFixed(4)} · 最高 best F1 ${best.f1.toFixed(4)}`,
      { fill: QUIET },
    ),
    ...CURVES.flatMap(({ label, stroke, width, dash }, i) => {
      const at = PLOT.left + 190 * i
      return [line(at, 66, at + 24, 66, stroke, width, dash), text(at + 32, 70, label)]
    }),
    ...rates.flatMap((rate) => [
      line(PLOT.left, y(rate), PLOT.right, y(rate), LINE, 1),
      text(PLOT.left - 8, y(rate) + 4, rate.toFixed(digits), { anchor: 'end', fill: QUIET }),
    ]),
    ...ticksBetween(from, to).map((bits) =>
      text(x(bits), PLOT.bottom + 20, String(bits), { anchor: 'middle', fill: QUIET }),
    ),
    line(PLOT.left, PLOT.bottom, PLOT.right, PLOT.bottom, INK, 1),
    line(x(0), PLOT.top, x(0), PLOT.bottom, QUIET, 1, '2 3'),
    text(x(0) + 4, PLOT.bottom - 6, 'p = 0.5', { fill: QUIET }),
    text((PLOT.left + PLOT.right) / 2, HEIGHT - 22, '阈值：匹配权重（比特） Threshold: match weight (bits)', {
      anchor: 'middle',
    }),
    ...CURVES.map(({ of, stroke, width, dash }) => curve(points, of, x, y, stroke, width, dash)),
    `<circle cx="${px(x(best.weight / 1000))}" cy="${px(y(best.f1))}" r="4.5" fill="${ACCENT}"/>`,
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif">`,
    `<title>匹配质量 Linkage quality</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

const curve = (
  points: readonly QualityPoint[],
  of: (point: QualityPoint) => number,
  x: (bits: number) => number,
  y: (rate: number) => number,
  stroke: string,
  width: number,
  dash: string,
): string => {
  const path = points.map((point) => `${px(x(point.weight / 1000))},${px(y(of(point)))}`).join(' ')
  return `<polyline points="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dashed(dash)}/>`
}

type TextStyle = { size?: number; weight?: number; fill?: string; anchor?: 'start' | 'middle' | 'end' }

const text = (x: number, y: number, words: string, style: TextStyle = {}): string => {
  const { size = 12, weight = 400, fill = INK, anchor = 'start' } = style
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${words}</text>`
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, dash = '') =>
  `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${stroke}" stroke-width="${width}"${dashed(dash)}/>`

const dashed = (dash: string): string => (dash === '' ? '' : ` stroke-dasharray="${dash}"`)

const px = (value: number): string => String(Math.round(value * 10) / 10)

/** At least four bits wide, so that a list without weights has an axis too. */
const padded = (from: number, to: number): [number, number] =>
  to - from >= 4 ? [from, to] : [from - 2, to + 2]

/** Just under the lowest figure, so that the difference between 0.98 and 0.99 can be seen. */
const floorOf = (points: readonly QualityPoint[]): number => {
  const lowest = Math.min(1, ...points.flatMap(({ precision, recall, f1 }) => [precision, recall, f1]))
  if (lowest >= 0.985) return 0.98
  if (lowest >= 0.9) return 0.9
  return lowest >= 0.5 ? 0.5 : 0
}

const ticksBetween = (from: number, to: number): number[] => {
  const step = [1, 2, 5, 10, 20].find((size) => (to - from) / size <= 9) ?? 20
  const first = Math.ceil(from / step)
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step)
}
