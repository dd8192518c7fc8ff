import type { DistrictTeam } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { StandingMark } from './StandingMark.tsx'
import { warningKeys } from './warningKeys.ts'

/** Every district's team against the plan: led, staffed 1:1, reported in time. */
export function DistrictTeams({ teams }: { teams: readonly DistrictTeam[] }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <ShortTable<DistrictTeam>
      caption={t('organisation.districtTeams')}
      rows={teams}
      rowKey={({ districtId }) => String(districtId)}
      columns={[
        {
          key: 'district',
          head: t('organisation.district'),
          width: 80,
          cell: ({ districtId }) => nameOf(districtId),
        },
        { key: 'leader', head: t('organisation.leader'), width: 100, cell: ({ leader }) => leader ?? '—' },
        {
          key: 'members',
          head: t('organisation.members'),
          unit: t('figures.persons'),
          width: 90,
          number: true,
          cell: ({ members }) => <Amount value={members} />,
        },
        {
          key: 'staff',
          head: t('organisation.staff'),
          width: 120,
          number: true,
          cell: ({ members, bureau, subCentre }) => (members === 0 ? '—' : `${bureau} : ${subCentre}`),
        },
        {
          key: 'roster',
          head: t('organisation.roster'),
          width: 180,
          cell: ({ standing, submittedOn }) => (
            <>
              <StandingMark standing={standing} />{' '}
              {submittedOn !== null && <span className="soft">{formatDay(language, submittedOn)}</span>}
            </>
          ),
        },
        {
          key: 'remarks',
          head: t('organisation.remarks'),
          width: 200,
          cell: ({ warnings }) => warnings.map((warning) => t(warningKeys[warning])).join('；'),
        },
      ]}
    />
  )
}
