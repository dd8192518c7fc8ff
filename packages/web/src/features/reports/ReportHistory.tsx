import type { DistrictReport } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { ReportStateMark } from './ReportStateMark.tsx'

const words = {
  begin: 'reports.begun',
  save: 'reports.actSave',
  submit: 'reports.actSubmit',
  withdraw: 'reports.actWithdraw',
  accepted: 'reports.actAccepted',
  returned: 'reports.actReturned',
  lock: 'reports.actLock',
} as const

const isKnown = (act: string): act is keyof typeof words => Object.hasOwn(words, act)

/** What was done with a report, by whom, on which day of the campaign. */
export function ReportHistory({ report: { history } }: { report: DistrictReport }) {
  const { t } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('reports.history')}</h2>
      <ShortTable
        caption={t('reports.history')}
        rows={history}
        rowKey={({ id }) => String(id)}
        columns={[
          { key: 'day', head: t('reports.day'), width: 110, cell: ({ happenedOn }) => happenedOn },
          {
            key: 'act',
            head: t('reports.act'),
            width: 110,
            cell: ({ act }) => (isKnown(act) ? t(words[act]) : act),
          },
          { key: 'by', head: t('reports.by'), width: 120, cell: ({ by }) => by ?? t('reports.office') },
          {
            key: 'state',
            head: t('reports.state'),
            width: 110,
            cell: ({ state }) => <ReportStateMark state={state} />,
          },
          { key: 'note', head: t('reports.note'), width: 220, cell: ({ note }) => note },
        ]}
      />
    </section>
  )
}
