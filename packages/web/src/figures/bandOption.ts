import { formatCount } from '../language/format.ts'
import { palette } from '../theme/palette.ts'
import { size } from '../theme/typography.ts'
import type { ChartOption } from './echarts.ts'

/** A day with its value. */
export type DayValue = readonly [day: string, value: number]
/** A day to come with the likely value and between which it lies four times in five. */
export interface BandPoint {
  readonly day: string
  readonly likely: number
  readonly low: number
  readonly high: number
}
/** What is drawn: so far, to come, and what is aimed at. */
export interface BandLines {
  readonly past: readonly DayValue[]
  readonly band: readonly BandPoint[]
  readonly goal: readonly DayValue[]
}
/** The names of the lines. */
export interface BandWords {
  readonly past: string
  readonly likely: string
  readonly band: string
  readonly goal: string
}

/**
 * A history as a solid line, what is likely as a dashed one within its band, the goal dotted: they differ without colour. The band begins
 * where the history ends.
 */
export function bandOption(
  { past, band, goal }: BandLines,
  words: BandWords,
  legendLines: number,
): ChartOption {
  const quiet = { color: palette.inkSoft, fontSize: size.small }
  const line = { type: 'line', showSymbol: false } as const
  const last = past.at(-1)
  const from: readonly BandPoint[] =
    last === undefined ? band : [{ day: last[0], likely: last[1], low: last[1], high: last[1] }, ...band]
  const edge = {
    ...line,
    stack: 'band',
    lineStyle: { opacity: 0 },
    silent: true,
    tooltip: { show: false },
  } as const
  return {
    grid: { left: 8, right: 16, top: 8 + 24 * legendLines, bottom: 4, outerBoundsMode: 'same' },
    legend: {
      top: 0,
      left: 0,
      itemHeight: 8,
      itemWidth: 26,
      itemGap: 16,
      textStyle: quiet,
      data: [words.past, words.likely, { name: words.band, icon: 'rect' }, words.goal],
    },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => (typeof value === 'number' ? formatCount(value) : String(value)),
    },
    xAxis: {
      type: 'time',
      axisLabel: { ...quiet, formatter: '{MM}-{dd}', hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...quiet, formatter: (value: number) => formatCount(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        ...line,
        name: words.past,
        data: past.map(([day, value]) => [day, value]),
        showSymbol: past.length < 8,
        symbolSize: 5,
        lineStyle: { color: palette.ink, width: 2 },
        itemStyle: { color: palette.ink },
      },
      {
        ...line,
        name: words.likely,
        symbol: 'none',
        data: from.map(({ day, likely }) => [day, likely]),
        lineStyle: { color: palette.accent, width: 2, type: 'dashed' },
        itemStyle: { color: palette.accent },
      },
      { ...edge, name: 'low', data: from.map(({ day, low }) => [day, low]), areaStyle: { opacity: 0 } },
      {
        ...edge,
        name: words.band,
        data: from.map(({ day, low, high }) => [day, high - low]),
        areaStyle: { color: palette.accent, opacity: 0.18 },
        itemStyle: { color: palette.accent, opacity: 0.4 },
      },
      {
        ...line,
        name: words.goal,
        symbol: 'none',
        data: goal.map(([day, value]) => [day, value]),
        lineStyle: { color: palette.inkSoft, width: 1.5, type: 'dotted' },
        itemStyle: { color: palette.inkSoft },
      },
    ],
  }
}
