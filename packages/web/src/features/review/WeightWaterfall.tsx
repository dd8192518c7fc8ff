import type { ReviewPair } from '@kuomian/contract'
import { useMemo } from 'react'
import { EChart } from '../../figures/EChart.tsx'
import { formatBits, formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { waterfallSteps } from './waterfall.ts'
import { rowHeight, waterfallOption } from './waterfallOption.ts'

/** How the weight of a pair comes about, comparison by comparison, from what holds of any two records to the probability. */
export function WeightWaterfall({ pair }: { pair: ReviewPair }) {
  const { t, pick } = useLanguage()
  const rows = useMemo(
    () =>
      waterfallSteps(pair)
        .map((step, place) => {
          const field = pair.fields[place - 1]
          const own = step.kind === 'prior' ? t('review.prior') : t('review.sum')
          return {
            ...step,
            name: step.kind === 'prior' || step.kind === 'total' || !field ? own : pick(field.label),
            level: step.kind === 'prior' || step.kind === 'total' || !field ? '' : pick(field.levelLabel),
            bits: step.to - step.from,
          }
        })
        // What says nothing stands in the table of the pair; here it would only take room.
        .filter(({ kind, bits }) => kind === 'prior' || kind === 'total' || formatBits(bits) !== '0'),
    [pair, t, pick],
  )
  const probability = formatProbability(pair.probability)
  const option = useMemo(
    () => waterfallOption(rows, { below: t('review.bits'), above: t('review.probabilityAxis') }),
    [rows, t],
  )
  const title = t('review.waterfallTitle', { bits: formatBits(pair.weight), probability })
  return (
    <section className="sheet review-weights">
      <h2>{t('review.weights')}</h2>
      <EChart
        title={title}
        option={option}
        height={rows.length * rowHeight + 44}
        table={
          <ShortTable
            caption={title}
            rows={rows}
            rowKey={({ key, kind }) => `${kind} ${key}`}
            columns={[
              { key: 'name', head: t('review.comparison'), width: 80, cell: ({ name }) => name },
              { key: 'level', head: t('review.level'), width: 80, cell: ({ level }) => level },
              {
                key: 'bits',
                head: t('review.weight'),
                unit: t('review.bits'),
                width: 60,
                number: true,
                cell: ({ bits }) => formatBits(bits),
              },
              {
                key: 'sum',
                head: t('review.runningSum'),
                unit: t('review.bits'),
                width: 60,
                number: true,
                cell: ({ to }) => formatBits(to),
              },
            ]}
          />
        }
      />
      <p className="review-end">{t('review.weightGives', { bits: formatBits(pair.weight), probability })}</p>
      <p className="soft">{t('review.weightsExplained')}</p>
    </section>
  )
}
