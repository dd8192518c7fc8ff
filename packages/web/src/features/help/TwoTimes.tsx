import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { lateVisit, standing } from './knownExample.ts'

/** What the two days of every figure mean, shown on one late record. */
export function TwoTimes() {
  const { t, language } = useLanguage()
  const { campaign } = useSession()
  const { visit, sights } = lateVisit(campaign.year)
  const day = (iso: string) => formatDay(language, iso)
  return (
    <>
      <p className="help-prose">{t('help.timesMeaning')}</p>
      <p className="help-prose">
        {t('help.timesExample', { happened: day(visit.happenedOn), known: day(visit.knownOn) })}
      </p>
      <ShortTable
        caption={t('help.times')}
        rows={sights}
        rowKey={({ asOf, knownAt }) => `${asOf} ${knownAt}`}
        columns={[
          {
            key: 'as-of',
            head: t('help.asOf'),
            width: 90,
            cell: ({ asOf }) => <span className="help-day">{day(asOf)}</span>,
          },
          {
            key: 'known-at',
            head: t('help.knownAt'),
            width: 90,
            cell: ({ knownAt }) => <span className="help-day">{day(knownAt)}</span>,
          },
          {
            key: 'standing',
            head: t('help.countsThen'),
            width: 120,
            cell: (sight) => t(standing(visit, sight)),
          },
        ]}
      />
    </>
  )
}
