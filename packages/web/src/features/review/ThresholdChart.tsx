import type { Expectation, ThresholdView } from '@kuomian/contract'
import { useMemo } from 'react'
import { EChart } from '../../figures/EChart.tsx'
import type { ChartOption } from '../../figures/echarts.ts'
import { formatBits, formatCount, formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { palette } from '../../theme/palette.ts'
import { size } from '../../theme/typography.ts'
import { bitsOf } from './thresholdScale.ts'

interface ThresholdChartProps {
  readonly view: ThresholdView
  /** The scale of the slider below, in bits. */
  readonly min: number
  readonly max: number
  /** Where its handles stand, in bits. */
  readonly review: number
  readonly link: number
}

/** Expected precision and recall over the bound of automatic links, above the slider that sets it. */
export function ThresholdChart({ view, min, max, review, link }: ThresholdChartProps) {
  const { t } = useLanguage()
  const words = useMemo(
    () => ({
      precision: t('review.precision'),
      recall: t('review.recall'),
      link: t('review.linkMark'),
      review: t('review.reviewMark'),
    }),
    [t],
  )
  const option = useMemo(
    () => curveOption(view.curve, words, { min, max, review, link }),
    [view.curve, words, min, max, review, link],
  )
  const share = (value: number | null) => (value === null ? '—' : formatProbability(value))
  const number = { number: true, width: 80 }
  return (
    <EChart
      title={t('review.curveTitle')}
      option={option}
      height={190}
      table={
        <ShortTable
          caption={t('review.curveTitle')}
          rows={view.curve}
          rowKey={({ probability }) => String(probability)}
          columns={[
            {
              key: 'probability',
              head: t('review.linkFrom'),
              width: 90,
              cell: ({ probability }) => formatProbability(probability),
            },
            { key: 'links', head: t('review.linked'), ...number, cell: ({ links }) => formatCount(links) },
            { key: 'precision', head: words.precision, ...number, cell: ({ precision }) => share(precision) },
            { key: 'recall', head: words.recall, ...number, cell: ({ recall }) => share(recall) },
          ]}
        />
      }
    />
  )
}

function curveOption(
  curve: readonly Expectation[],
  words: { precision: string; recall: string; link: string; review: string },
  at: { min: number; max: number; review: number; link: number },
): ChartOption {
  const points = (value: (point: Expectation) => number | null) =>
    curve.map((point) => [bitsOf(point.probability), (value(point) ?? Number.NaN) * 100])
  const quiet = { color: palette.inkSoft, fontSize: size.small }
  const end = (name: string) => ({ show: true, formatter: name, color: palette.ink, fontSize: size.small })
  const line = { type: 'line', showSymbol: false, silent: true } as const
  return {
    grid: { left: 44, right: 56, top: 24, bottom: 22, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: at.min,
      max: at.max,
      axisLabel: {
        ...quiet,
        showMinLabel: false,
        formatter: (bits: number) => formatBits(bits).replace('.0', ''),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...quiet, formatter: '{value}%' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        ...line,
        name: words.precision,
        data: points(({ precision }) => precision),
        lineStyle: { color: palette.accent, width: 2 },
        endLabel: { ...end(words.precision), offset: [0, -6] },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: palette.ink, type: 'solid', width: 1 },
          label: { color: palette.ink, fontSize: size.small },
          data: [
            { xAxis: at.review, label: { formatter: words.review } },
            { xAxis: at.link, label: { formatter: words.link } },
          ],
        },
      },
      {
        ...line,
        name: words.recall,
        data: points(({ recall }) => recall),
        // Dashed, so that both lines differ on black and white paper too.
        lineStyle: { color: palette.done, width: 2, type: 'dashed' },
        endLabel: { ...end(words.recall), offset: [0, 6] },
      },
    ],
  }
}
