import type { RowError } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const SHOWN = 100

/** The refused rows with their reasons; the first ones when there are many. */
export function ErrorTable({ errors, total }: { errors: readonly RowError[]; total: number }) {
  const { t, pick } = useLanguage()
  if (errors.length === 0) return null
  const shown = errors.slice(0, SHOWN)
  return (
    <>
      <ShortTable
        caption={t('imports.errors')}
        showCaption
        rows={shown}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', head: t('imports.row'), width: 64, number: true, cell: ({ row }) => row },
          {
            key: 'reason',
            head: t('imports.reason'),
            width: 300,
            cell: (error) => <span className="imports-sentence">{pick(error)}</span>,
          },
        ]}
      />
      {total > shown.length && <p>{t('imports.errorsFirst', { total, shown: shown.length })}</p>}
    </>
  )
}
