import type { ImportWarning } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** What was stored with a doubt, by kind; nothing when there is no doubt. */
export function WarningTable({ warnings }: { warnings: readonly ImportWarning[] }) {
  const { t, pick } = useLanguage()
  if (warnings.length === 0) return null
  return (
    <ShortTable
      caption={t('imports.warnings')}
      showCaption
      rows={warnings}
      rowKey={({ code, field }) => `${code}:${field ?? ''}`}
      columns={[
        {
          key: 'meaning',
          head: t('imports.meaning'),
          width: 260,
          cell: (warning) => <span className="imports-sentence">{pick(warning)}</span>,
        },
        {
          key: 'count',
          head: t('imports.times'),
          width: 70,
          number: true,
          cell: ({ count }) => <Amount value={count} />,
        },
        {
          key: 'rows',
          head: t('imports.firstRows'),
          width: 120,
          cell: ({ rows, count }) => rows.join('、') + (count > rows.length && rows.length > 0 ? ' …' : ''),
        },
      ]}
    />
  )
}
