import { useMemo } from 'react'
import { formatCount, formatRate } from '../language/format.ts'
import { ShortTable } from '../tables/ShortTable.tsx'
import { palette } from '../theme/palette.ts'
import { size, weight } from '../theme/typography.ts'
import { phone, useMedia } from '../theme/useMedia.ts'
import { EChart } from './EChart.tsx'
import type { ChartOption } from './echarts.ts'
import { Rate } from './Rate.tsx'
import { compareShares, filledPart, type Share } from './share.ts'
import { widest } from './textWidth.ts'

/** One bar; `overdue` draws it red and marks its name. */
export interface RankedItem extends Share {
  readonly key: string
  readonly label: string
  readonly overdue?: boolean
}

/** Items compared by their rate. */
export interface RankingBarsProps {
  readonly title: string
  /** The head of the column of names in the table alternative. */
  readonly nameHead: string
  /** The head of the rate. */
  readonly rateHead: string
  readonly items: readonly RankedItem[]
  readonly decimals?: number
  readonly onPick?: (key: string) => void
}

/** A ranking by rate, the greatest on top, each bar with its rate and what it is made of. */
export function RankingBars({ title, nameHead, rateHead, items, decimals = 1, onPick }: RankingBarsProps) {
  const onPhone = useMedia(phone)
  const ranked = useMemo(() => items.toSorted(compareShares), [items])
  const option = useMemo(() => rankingOption(ranked, decimals, onPhone), [ranked, decimals, onPhone])
  const pick = useMemo(
    () =>
      onPick === undefined
        ? undefined
        : (index: number) => {
            const key = ranked[index]?.key
            if (key !== undefined) onPick(key)
          },
    [ranked, onPick],
  )
  return (
    <EChart
      title={title}
      option={option}
      height={ranked.length * 24 + 8}
      {...(pick === undefined ? {} : { onPick: pick })}
      table={
        <ShortTable
          caption={title}
          rows={ranked}
          rowKey={({ key }) => key}
          {...(onPick === undefined ? {} : { onOpen: ({ key }: RankedItem) => onPick(key) })}
          columns={[
            { key: 'name', head: nameHead, width: 96, cell: ({ label }) => label },
            {
              key: 'rate',
              head: rateHead,
              width: 160,
              number: true,
              cell: (item) => <Rate {...item} decimals={decimals} />,
            },
          ]}
        />
      }
    />
  )
}

function rankingOption(ranked: readonly RankedItem[], decimals: number, onPhone: boolean): ChartOption {
  const names = ranked.map(({ label, overdue = false }) => (overdue ? `▲ ${label}` : label))
  const rates = ranked.map((share) => formatRate(share.numerator, share.denominator, decimals) ?? '—')
  const parts = ranked.map((share) => `${formatCount(share.numerator)} / ${formatCount(share.denominator)}`)
  const nameWidth = widest(names, size.body)
  const rateWidth = widest(rates, size.body)
  const partsWidth = onPhone ? 0 : widest(parts, size.small) + 8
  const axis = {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  } as const
  return {
    grid: {
      left: nameWidth + 8,
      right: rateWidth + partsWidth + 8,
      top: 0,
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
          color: (_name, index) => (ranked[index ?? 0]?.overdue === true ? palette.overdue : palette.ink),
        },
      },
      {
        ...axis,
        position: 'right',
        data: rates.map((_rate, place) => String(place)),
        axisLabel: {
          interval: 0,
          formatter: (_place: string, index: number) =>
            onPhone ? `{rate|${rates[index]}}` : `{rate|${rates[index]}}{parts|${parts[index]}}`,
          rich: {
            rate: {
              fontSize: size.body,
              fontWeight: weight.strong,
              color: palette.ink,
              width: rateWidth,
              align: 'right',
            },
            parts: { fontSize: size.small, color: palette.inkSoft, width: partsWidth, align: 'right' },
          },
        },
      },
    ],
    series: [
      {
        type: 'bar',
        barWidth: 12,
        showBackground: true,
        backgroundStyle: { color: palette.doneSoft },
        data: ranked.map((item) => ({
          value: filledPart(item),
          itemStyle: { color: item.overdue === true ? palette.overdue : palette.accent },
        })),
      },
    ],
  }
}
