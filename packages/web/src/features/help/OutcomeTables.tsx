import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import type { PersonLine, UnitLine } from './helpContent.ts'

/** Outcome codes of an employer: what each counts for, and what it asks for. */
export function UnitOutcomeTable({ lines }: { lines: readonly UnitLine[] }) {
  const { t, pick } = useLanguage()
  function staysEffective({ effective, visitsToClose }: UnitLine): string {
    if (effective) return t('help.yes')
    return visitsToClose > 1 ? t('help.noAfter', { days: visitsToClose }) : t('help.no')
  }
  const columns: Column<UnitLine>[] = [
    { key: 'code', head: t('help.code'), width: 44, cell: ({ code }) => code },
    { key: 'title', head: t('help.outcome'), width: 84, cell: ({ title }) => pick(title) },
    {
      key: 'inspected',
      head: t('help.inspected'),
      width: 48,
      cell: ({ inspected }) => t(inspected ? 'help.yes' : 'help.no'),
    },
    { key: 'proof', head: t('help.proof'), width: 48, cell: ({ proof }) => (proof ? t('help.needed') : '—') },
    { key: 'effective', head: t('help.effective'), width: 64, cell: staysEffective },
  ]
  return (
    <>
      <ShortTable
        caption={t('help.unitOutcomes')}
        columns={columns}
        rows={lines}
        rowKey={({ code }) => code}
      />
      <p className="soft help-note">{t('help.proofMeaning')}</p>
    </>
  )
}

/** Outcome codes of a person: which of them decide. */
export function PersonOutcomeTable({ lines }: { lines: readonly PersonLine[] }) {
  const { t, pick } = useLanguage()
  const columns: Column<PersonLine>[] = [
    { key: 'code', head: t('help.code'), width: 44, cell: ({ code }) => code },
    { key: 'title', head: t('help.outcome'), width: 120, cell: ({ title }) => pick(title) },
    {
      key: 'inspected',
      head: t('help.inspected'),
      width: 48,
      cell: ({ decided }) => t(decided ? 'help.yes' : 'help.no'),
    },
  ]
  return (
    <>
      <ShortTable
        caption={t('help.personOutcomes')}
        columns={columns}
        rows={lines}
        rowKey={({ code }) => code}
      />
      <p className="soft help-note">{t('help.personMeaning')}</p>
    </>
  )
}
