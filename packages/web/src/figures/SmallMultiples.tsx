import { formatCount, formatRate } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ShortTable } from '../tables/ShortTable.tsx'
import { filledPart, type Share } from './share.ts'
import './figures.css'

/** One small picture: the history of one district. */
export interface SmallMultiple {
  readonly key: string
  readonly label: string
  readonly points: readonly (Share & { readonly day: string })[]
}

/** The same picture for many districts, all on one scale from nothing to the whole. */
export interface SmallMultiplesProps {
  readonly title: string
  readonly nameHead: string
  readonly items: readonly SmallMultiple[]
  readonly decimals: number
}

const [width, height] = [120, 44]

/** A line per district on a common scale; the dashed line on top is the whole. Sharp in print, told apart by names and not by colours. */
export function SmallMultiples({ title, nameHead, items, decimals }: SmallMultiplesProps) {
  const { t } = useLanguage()
  const days = [...new Set(items.flatMap(({ points }) => points.map(({ day }) => day)))].sort()
  return (
    <figure className="chart">
      <ul className="small-multiples" aria-label={title}>
        {items.map((item) => {
          const last = item.points.at(-1)
          return (
            <li key={item.key}>
              <span className="small-multiple-head">
                <span>{item.label}</span>
                <strong>
                  {last === undefined
                    ? t('figures.missing')
                    : (formatRate(last.numerator, last.denominator, decimals) ?? '—')}
                </strong>
              </span>
              <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" preserveAspectRatio="none">
                <line x1="0" x2={width} y1="1" y2="1" className="small-multiple-whole" />
                <line x1="0" x2={width} y1={height - 1} y2={height - 1} className="small-multiple-ground" />
                <polyline points={pathOf(item, days)} className="small-multiple-line" />
              </svg>
            </li>
          )
        })}
      </ul>
      <p className="soft">{t('figures.smallMultiples', { from: days[0] ?? '—', to: days.at(-1) ?? '—' })}</p>
      <details>
        <summary>{t('tables.asTable')}</summary>
        <ShortTable
          caption={title}
          rows={items}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', head: nameHead, width: 96, cell: ({ label }) => label },
            ...days.map((day) => ({
              key: day,
              head: day.slice(5),
              width: 72,
              number: true,
              cell: ({ points }: SmallMultiple) => {
                const point = points.find((one) => one.day === day)
                return point === undefined ? '—' : formatCount(point.numerator)
              },
            })),
          ]}
        />
      </details>
    </figure>
  )
}

/** Its days as places from left to right; a single day is a short line, so that it is seen. */
function pathOf({ points }: SmallMultiple, days: readonly string[]): string {
  const steps = Math.max(1, days.length - 1)
  const places = points.map((point) => {
    const x = (days.indexOf(point.day) * width) / steps
    const y = height - 1 - filledPart(point) * (height - 2)
    return [x, y] as const
  })
  const [first] = places
  const drawn =
    places.length === 1 && first !== undefined ? [first, [first[0] + 6, first[1]] as const] : places
  return drawn.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
}
