import type { Organisation } from '@kuomian/contract'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DistrictTeams } from './DistrictTeams.tsx'
import { MemberTable } from './MemberTable.tsx'
import { SubmitRoster } from './SubmitRoster.tsx'

/** The leading group, the district teams, and for an officer the team of his own district. */
export function Teams({ organisation }: { organisation: Organisation }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  const { leadingGroup, ownTeam, teams, rosterDue } = organisation
  const isDistrict = user.role === 'district'
  return (
    <>
      {isDistrict && (
        <MemberTable
          title={t('organisation.ownTeam')}
          members={ownTeam}
          mayChange
          acts={<SubmitRoster team={teams[0]} />}
        />
      )}
      {!isDistrict && (
        <section className="sheet">
          <h2>{t('organisation.districtTeams')}</h2>
          {rosterDue !== null && (
            <p className="soft">{t('organisation.rosterDue', { day: formatDay(language, rosterDue) })}</p>
          )}
          <DistrictTeams teams={teams} />
        </section>
      )}
      <MemberTable
        title={t('organisation.leadingGroup')}
        members={leadingGroup}
        mayChange={user.role === 'city'}
      />
    </>
  )
}
