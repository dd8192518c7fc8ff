import type { Schedule } from '@kuomian/contract'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { EChart } from '../../figures/EChart.tsx'
import type { ChartOption } from '../../figures/echarts.ts'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { palette } from '../../theme/palette.ts'
import { size } from '../../theme/typography.ts'
import { burnDownPoints, type LeftOn } from './burnDownPoints.ts'

type Unit = 'units' | 'persons'

/** What is left, day by day: as it was, as the quota wants it, and as the pace so far would leave it. */
export function BurnDown({ schedule, by }: { schedule: Schedule; by: Unit }) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const measure = t(`figures.${by}`)
  const lines = useMemo(() => burnDownPoints(schedule, by), [schedule, by])
  const words = useMemo(
    () => ({
      actual: t('schedule.actual'),
      planned: t('schedule.planned'),
      expected: t('schedule.expectedLine'),
    }),
    [t],
  )
  const option = useMemo(() => burnDownOption(lines, words), [lines, words])
  const title = t('schedule.chartTitle', { measure, deadline: schedule.deadline })
  const rows = [
    ...lines.actual.map(([day, left]) => ({ day, left, line: words.actual })),
    ...lines.planned.slice(1).map(([day, left]) => ({ day, left, line: words.planned })),
  ]
  return (
    <section className="sheet schedule-chart">
      <header className="schedule-head">
        <h2>{t('schedule.chart')}</h2>
        <Segmented<Unit>
          aria-label={t('schedule.by')}
          value={by}
          options={(['units', 'persons'] as const).map((value) => ({ value, label: t(`figures.${value}`) }))}
          onChange={(value) => change({ by: value === 'units' ? undefined : value })}
        />
      </header>
      <EChart
        title={title}
        option={option}
        height={260}
        table={
          <ShortTable
            caption={title}
            rows={rows}
            rowKey={({ day, line }) => `${line} ${day}`}
            columns={[
              { key: 'day', head: t('schedule.day'), width: 100, cell: ({ day }) => day },
              { key: 'line', head: '', width: 80, cell: ({ line }) => line },
              {
                key: 'left',
                head: t('schedule.left'),
                unit: measure,
                width: 100,
                number: true,
                cell: ({ left }) => <Amount value={left} />,
              },
            ]}
          />
        }
      />
      <p className="soft">{t('schedule.alarmMeaning')}</p>
    </section>
  )
}

function burnDownOption(
  lines: { actual: readonly LeftOn[]; planned: readonly LeftOn[]; expected: readonly LeftOn[] },
  words: { actual: string; planned: string; expected: string },
): ChartOption {
  const quiet = { color: palette.inkSoft, fontSize: size.small }
  const line = { type: 'line', showSymbol: false } as const
  const points = (found: readonly LeftOn[]) => found.map(([day, left]) => [day, left])
  return {
    grid: { left: 8, right: 16, top: 32, bottom: 4, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, icon: 'roundRect', itemHeight: 3, itemWidth: 18, textStyle: quiet },
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
      min: 0,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...quiet, formatter: (value: number) => formatCount(value) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        ...line,
        name: words.actual,
        // A notice knows two days only: between them nobody knows more than a straight line.
        step: lines.actual.length > 2 ? 'end' : false,
        data: points(lines.actual),
        lineStyle: { color: palette.ink, width: 2 },
        itemStyle: { color: palette.ink },
      },
      {
        ...line,
        name: words.planned,
        data: points(lines.planned),
        lineStyle: { color: palette.accent, width: 2 },
        itemStyle: { color: palette.accent },
      },
      {
        ...line,
        name: words.expected,
        data: points(lines.expected),
        // Dashed, so that the lines differ on black and white paper too.
        lineStyle: { color: palette.overdue, width: 2, type: 'dashed' },
        itemStyle: { color: palette.overdue },
      },
    ],
  }
}
