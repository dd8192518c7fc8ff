import { formatRate } from '../language/format.ts'
import { palette } from '../theme/palette.ts'
import { size } from '../theme/typography.ts'
import type { ChartOption } from './echarts.ts'
import { movedText } from './movedText.ts'
import { filledPart, type Share } from './share.ts'
import { widest } from './textWidth.ts'

/** One line of a ranking with the place before it. */
export interface MovedItem {
  readonly key: string
  readonly label: string
  readonly now: Share | null
  readonly before: Share | null
  readonly rank: number | null
  readonly rankBefore: number | null
  readonly moved: number | null
}

/** Bars for now, hollow diamonds for a month before; the place stands before the name, the move behind the rate. */
export function rankingMovesOption(
  items: readonly MovedItem[],
  decimals: number,
  words: { now: string; before: string; same: string },
  onPhone: boolean,
): ChartOption {
  const names = items.map(({ rank, label }) => `${rank ?? '—'}  ${label}`)
  const rates = items.map(({ now }) =>
    now === null ? '—' : (formatRate(now.numerator, now.denominator, decimals) ?? '—'),
  )
  const moves = items.map(({ moved }) => movedText(moved, words.same))
  const nameWidth = Math.min(widest(names, size.body), onPhone ? 110 : 240)
  const rateWidth = widest(rates, size.body)
  const moveWidth = widest(moves, size.body) + 8
  const axis = {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  } as const
  const quiet = { color: palette.inkSoft, fontSize: size.small }
  return {
    legend: { top: 0, left: 0, itemHeight: 10, itemWidth: 14, itemGap: 24, textStyle: quiet },
    grid: {
      left: nameWidth + 8,
      right: rateWidth + moveWidth + 12,
      top: 28,
      bottom: 0,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: [
      {
        ...axis,
        data: names,
        axisLabel: {
          fontSize: size.body,
          interval: 0,
          color: palette.ink,
          width: nameWidth,
          overflow: 'truncate',
        },
      },
      {
        ...axis,
        position: 'right',
        data: rates.map((_rate, place) => String(place)),
        axisLabel: {
          interval: 0,
          formatter: (_place: string, index: number) => `{rate|${rates[index]}}{move|${moves[index]}}`,
          rich: {
            rate: { fontSize: size.body, color: palette.ink, width: rateWidth, align: 'right' },
            move: { fontSize: size.body, color: palette.inkSoft, width: moveWidth, align: 'right' },
          },
        },
      },
    ],
    series: [
      {
        type: 'bar',
        name: words.now,
        barWidth: 12,
        showBackground: true,
        backgroundStyle: { color: palette.doneSoft },
        itemStyle: { color: palette.accent },
        data: items.map(({ now }) => (now === null ? 0 : filledPart(now))),
      },
      {
        type: 'scatter',
        name: words.before,
        symbol: 'diamond',
        symbolSize: 10,
        itemStyle: { color: palette.surface, borderColor: palette.ink, borderWidth: 1.5 },
        data: items.flatMap(({ before }, place) => (before === null ? [] : [[filledPart(before), place]])),
      },
    ],
  }
}
