import { useMemo } from 'react'
import { formatCount } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ShortTable } from '../tables/ShortTable.tsx'
import { phone, useMedia } from '../theme/useMedia.ts'
import { Amount } from './Amount.tsx'
import { type BandLines, bandOption } from './bandOption.ts'
import { EChart } from './EChart.tsx'

/** A history and how it goes on. */
export interface BandChartProps {
  /** What the picture says, in one sentence. */
  readonly title: string
  readonly lines: BandLines
  /** 户 or 人. */
  readonly unit: string
  /** What the dotted line is: the plan, or the even way to nothing left. */
  readonly goal: string
}

/** What was, what is likely within its band, and the goal; with the days behind it as a table. */
export function BandChart({ title, lines, unit, goal }: BandChartProps) {
  const { t } = useLanguage()
  // On a phone the names of the lines take two lines themselves.
  const legendLines = useMedia(phone) ? 2 : 1
  const words = useMemo(
    () => ({ past: t('figures.past'), likely: t('figures.likely'), band: t('figures.band'), goal }),
    [t, goal],
  )
  const option = useMemo(() => bandOption(lines, words, legendLines), [lines, words, legendLines])
  const rows = [
    ...lines.past.map(([day, value]) => ({ day, value, range: '' })),
    ...lines.band.map(({ day, likely, low, high }) => ({
      day,
      value: likely,
      range: `${formatCount(low)} – ${formatCount(high)}`,
    })),
  ]
  return (
    <EChart
      title={title}
      option={option}
      height={280}
      table={
        <ShortTable
          caption={title}
          rows={rows}
          rowKey={({ day, range }) => `${day} ${range}`}
          columns={[
            { key: 'day', head: t('figures.day'), width: 96, cell: ({ day }) => day },
            {
              key: 'value',
              head: t('figures.value'),
              unit,
              width: 96,
              number: true,
              cell: ({ value }) => <Amount value={value} />,
            },
            { key: 'range', head: t('figures.band'), width: 160, number: true, cell: ({ range }) => range },
          ]}
        />
      }
    />
  )
}
