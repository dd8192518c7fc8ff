import { formatCount, formatRate } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ShortTable } from '../tables/ShortTable.tsx'
import { filledPart } from './share.ts'
import './figures.css'

/** One step of a chain. */
export interface FunnelStep {
  readonly key: string
  readonly label: string
  readonly count: number
}

/** A chain of steps, each a part of the one before. */
export interface FunnelProps {
  readonly title: string
  readonly stepHead: string
  readonly unit: string
  readonly steps: readonly FunnelStep[]
}

/** Bars from the middle, each with its count and what of the first step and of the step before it is. */
export function Funnel({ title, stepHead, unit, steps }: FunnelProps) {
  const { t } = useLanguage()
  const first = steps[0]?.count ?? 0
  const rows = steps.map((step, place) => {
    const before = place === 0 ? null : (steps[place - 1]?.count ?? 0)
    return {
      ...step,
      ofFirst: place === 0 ? null : formatRate(step.count, first),
      ofBefore: before === null ? null : formatRate(step.count, before),
    }
  })
  return (
    <figure className="chart">
      <ol className="funnel" aria-label={title}>
        {rows.map(({ key, label, count, ofFirst, ofBefore }) => (
          <li key={key}>
            <span className="funnel-name">{label}</span>
            <span className="funnel-track" aria-hidden="true">
              <span
                style={{ inlineSize: `${filledPart({ numerator: count, denominator: first }) * 100}%` }}
              />
            </span>
            <span className="funnel-count">
              <strong>{formatCount(count)}</strong> <span className="unit">{unit}</span>
              {ofFirst !== null && (
                <small>{t('figures.funnelShares', { first: ofFirst, before: ofBefore ?? '—' })}</small>
              )}
            </span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('tables.asTable')}</summary>
        <ShortTable
          caption={title}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'step', head: stepHead, width: 120, cell: ({ label }) => label },
            {
              key: 'count',
              head: t('figures.value'),
              unit,
              width: 96,
              number: true,
              cell: ({ count }) => formatCount(count),
            },
            {
              key: 'first',
              head: t('figures.ofFirst'),
              width: 96,
              number: true,
              cell: ({ ofFirst }) => ofFirst ?? '—',
            },
            {
              key: 'before',
              head: t('figures.ofBefore'),
              width: 96,
              number: true,
              cell: ({ ofBefore }) => ofBefore ?? '—',
            },
          ]}
        />
      </details>
    </figure>
  )
}
