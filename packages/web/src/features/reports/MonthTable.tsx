import type { Reports } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** How the districts stood in each month that was due: the figures that count in their assessment. */
export function MonthTable({ reports: { months, form } }: { reports: Reports }) {
  const { t, language } = useLanguage()
  const due = months.filter(({ figures }) => figures.waiting < figures.expected)
  if (due.length === 0) return null
  return (
    <section className="sheet">
      <h2>{t('reports.months')}</h2>
      <ShortTable
        caption={t('reports.months')}
        rows={due}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            head: t('reports.month'),
            width: 110,
            cell: ({ month }) => (
              <Link to="/reports" search={{ form, month }}>
                {formatMonth(language, month)}
              </Link>
            ),
          },
          { key: 'due', head: t('reports.due'), width: 110, cell: ({ dueOn }) => dueOn },
          {
            key: 'on-time',
            head: t('reports.onTime'),
            width: 84,
            number: true,
            cell: ({ figures }) => <Amount value={figures['on-time']} />,
          },
          {
            key: 'late',
            head: t('reports.late'),
            width: 84,
            number: true,
            cell: ({ figures }) => <Amount value={figures.late} />,
          },
          {
            key: 'missing',
            head: t('reports.missing'),
            width: 84,
            number: true,
            cell: ({ figures }) => <Amount value={figures.missing} />,
          },
          {
            key: 'rate',
            head: t('reports.onTime'),
            unit: '%',
            width: 100,
            number: true,
            cell: ({ figures }) => <Rate numerator={figures['on-time']} denominator={figures.expected} />,
          },
        ]}
      />
    </section>
  )
}
