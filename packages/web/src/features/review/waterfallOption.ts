import type { ChartOption } from '../../figures/echarts.ts'
import { widest } from '../../figures/textWidth.ts'
import { formatBits, formatProbability } from '../../language/format.ts'
import { palette } from '../../theme/palette.ts'
import { size, weight } from '../../theme/typography.ts'
import { type WaterfallStep, waterfallAxis } from './waterfall.ts'

/** Height of one step in pixels: two lines of text. */
export const rowHeight = 34

const barHeight = 16
const widestName = 136

/** A step with its words. */
export type NamedStep = WaterfallStep & {
  readonly name: string
  readonly level: string
  readonly bits: number
}

/** Full bars speak for, hollow ones against, so that they differ on black and white paper too. */
const styles = {
  prior: { fill: palette.done, stroke: palette.done },
  for: { fill: palette.accent, stroke: palette.accent },
  against: { fill: palette.overdueSoft, stroke: palette.overdue },
  nothing: { fill: palette.edge, stroke: palette.edge },
  total: { fill: palette.ink, stroke: palette.ink },
} as const satisfies Record<WaterfallStep['kind'], unknown>

/** The waterfall as a chart: bits below, the probability that they make above, each step's own bits on the right. */
export function waterfallOption(
  steps: readonly NamedStep[],
  axes: { below: string; above: string },
): ChartOption {
  const { min, max, interval } = waterfallAxis(steps)
  const bits = steps.map((step) => formatBits(step.bits))
  const nameWidth = Math.min(
    widestName,
    Math.max(
      widest(
        steps.map(({ name }) => name),
        size.body,
      ),
      widest(
        steps.map(({ level }) => level),
        size.small,
      ),
    ),
  )
  const bitsWidth = widest(bits, size.body)
  const rows = {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  } as const
  const scale = { type: 'value', min, max, interval } as const
  const quiet = { color: palette.inkSoft, fontSize: size.small }
  return {
    grid: { left: nameWidth + 12, right: bitsWidth + 12, top: 22, bottom: 22, outerBoundsMode: 'none' },
    xAxis: [
      {
        ...scale,
        ...nameOf(axes.below, 'top'),
        axisLabel: {
          ...quiet,
          formatter: (value: number) => formatBits(value).replace('.0', ''),
        },
        splitLine: { lineStyle: { color: palette.line } },
      },
      {
        ...scale,
        ...nameOf(axes.above, 'bottom'),
        position: 'top',
        axisLabel: { ...quiet, formatter: (value: number) => shortProbability(value), hideOverlap: true },
        splitLine: { show: false },
      },
    ],
    yAxis: [
      {
        ...rows,
        data: steps.map(({ key }) => key),
        axisLabel: {
          interval: 0,
          width: nameWidth,
          overflow: 'truncate',
          formatter: (_key: string, place: number) => {
            const { name = '', level = '' } = steps[place] ?? {}
            return level === '' ? `{name|${name}}` : `{name|${name}}\n{level|${level}}`
          },
          rich: {
            name: { fontSize: size.body, color: palette.ink, lineHeight: 16, align: 'right' },
            level: { fontSize: size.small, color: palette.inkSoft, lineHeight: 14, align: 'right' },
          },
        },
      },
      {
        ...rows,
        position: 'right',
        data: steps.map(({ key }) => key),
        axisLabel: {
          interval: 0,
          formatter: (_key: string, place: number) => `{bits|${bits[place] ?? ''}}`,
          rich: {
            bits: {
              fontSize: size.body,
              fontWeight: weight.strong,
              color: palette.ink,
              width: bitsWidth,
              align: 'right',
            },
          },
        },
      },
    ],
    series: [
      {
        type: 'custom',
        silent: true,
        data: steps.map(({ to }, place) => [to, place]),
        renderItem: (_parameters, api) => {
          const place = Number(api.value(1))
          const step = steps[place]
          if (step === undefined) return null
          const [from = 0, y = 0] = api.coord([step.from, place])
          const [to = 0] = api.coord([step.to, place])
          const width = Math.max(2, Math.abs(to - from))
          return {
            type: 'rect',
            shape: { x: Math.min(from, to), y: y - barHeight / 2, width, height: barHeight },
            style: { ...styles[step.kind], lineWidth: 1.5 },
          }
        },
        encode: { x: 0, y: 1 },
      },
    ],
  }
}

/** The name of an axis at its beginning, in line with its marks. */
function nameOf(name: string, verticalAlign: 'top' | 'bottom') {
  return {
    name,
    nameLocation: 'start',
    nameGap: 22,
    nameTextStyle: {
      color: palette.inkSoft,
      fontSize: size.small,
      align: 'right',
      verticalAlign,
      padding: 7,
    },
  } as const
}

/** Few digits: the marks of an axis stand close. */
function shortProbability(bits: number): string {
  if (bits === 0) return '50%'
  const probability = 1 / (1 + 2 ** -bits)
  if (bits > 7) return '>99%'
  if (bits < -7) return '<1%'
  return formatProbability(probability).replace(/\..*%/, '%')
}
