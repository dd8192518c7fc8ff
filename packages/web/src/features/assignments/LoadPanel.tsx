import type { OfficerLoad } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

/** What each officer has to do, with a bar to compare by; a name leads to the list. */
export function LoadPanel({
  loads,
  officerName,
}: {
  loads: readonly OfficerLoad[]
  officerName: (id: number | null) => string
}) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const most = Math.max(1, ...loads.map(({ leads }) => leads))
  return (
    <section className="sheet work-loads">
      <h2>{t('work.loads')}</h2>
      <ShortTable
        caption={t('work.loads')}
        rows={loads}
        rowKey={({ officerId }) => String(officerId)}
        onOpen={({ officerId }) => change({ whose: officerId === null ? 'none' : String(officerId) })}
        columns={[
          {
            key: 'officer',
            head: t('work.officer'),
            width: 88,
            cell: ({ officerId }) => officerName(officerId),
          },
          {
            key: 'leads',
            head: t('work.open'),
            unit: t('work.leads'),
            width: 64,
            number: true,
            cell: (load) => (
              <>
                <Amount value={load.leads} />
                <span className="load-bar" aria-hidden="true">
                  <i className="load-overdue" style={{ width: `${(100 * load.overdue) / most}%` }} />
                  <i className="load-due" style={{ width: `${(100 * load.due) / most}%` }} />
                  <i
                    className="load-rest"
                    style={{ width: `${(100 * (load.leads - load.due - load.overdue)) / most}%` }}
                  />
                </span>
              </>
            ),
          },
          {
            key: 'persons',
            head: t('work.persons'),
            width: 70,
            number: true,
            cell: ({ persons }) => <Amount value={persons} />,
          },
          {
            key: 'due',
            head: `◐ ${t('work.dueShort')}`,
            width: 48,
            number: true,
            cell: ({ due }) => <Amount value={due} />,
          },
          {
            key: 'overdue',
            head: `▲ ${t('work.overdueShort')}`,
            width: 48,
            number: true,
            cell: ({ overdue }) => <Amount value={overdue} />,
          },
        ]}
      />
      <p className="soft">{t('work.loadsNote')}</p>
    </section>
  )
}
