import { WORKER_COUNTS, type WorkerCount } from '@kuomian/campaign'
import type { ProjectFigures } from '@kuomian/contract'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Line = ProjectFigures['participation'][number]
type Group = keyof Line['groups']

const WAYS = ['roster', 'named', 'verified', 'listed', 'estimate'] as const satisfies WorkerCount[]

/** New and running projects apart, districts of one plan in one line, with the way in which persons were counted (R26, T01). */
export function ParticipationTable({ participation }: Pick<ProjectFigures, 'participation'>) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const rateOf = (group: Group, what: 'projects' | 'persons') => ({
    number: true,
    width: 150,
    cell: ({ groups }: Line) => (
      <Rate numerator={groups[group].insured[what]} denominator={groups[group].due[what]} />
    ),
  })
  const columns: Column<Line>[] = [
    {
      key: 'district',
      head: t('projects.district'),
      width: 120,
      cell: ({ districtIds }) => districtIds.map((id) => nameOf(id)).join(' + '),
    },
    { key: 'newProjects', head: t('projects.newProjects'), ...rateOf('new', 'projects') },
    { key: 'newPersons', head: t('projects.newPersons'), ...rateOf('new', 'persons') },
    { key: 'runningProjects', head: t('projects.runningProjects'), ...rateOf('running', 'projects') },
    { key: 'runningPersons', head: t('projects.runningPersons'), ...rateOf('running', 'persons') },
    {
      key: 'counting',
      head: t('projects.counting'),
      width: 240,
      cell: ({ groups }) => {
        const uncounted = groups.new.uncounted + groups.running.uncounted
        return [
          ...WAYS.map((way) => ({ way, persons: groups.new.countedBy[way] + groups.running.countedBy[way] }))
            .filter(({ persons }) => persons > 0)
            .map(({ way, persons }) => t('projects.countedBy', { way: pick(WORKER_COUNTS[way]), persons })),
          uncounted > 0 && t('projects.uncounted', { count: uncounted }),
        ]
          .filter((part) => part !== false)
          .join(' · ')
      },
    },
  ]
  return (
    <section className="sheet" aria-label={t('projects.rates')}>
      <h2>{t('projects.rates')}</h2>
      <p className="soft">{t('projects.ratesNote')}</p>
      <ShortTable<Line>
        caption={t('projects.rates')}
        columns={columns}
        rows={participation}
        rowKey={({ districtIds }) => districtIds.join('-')}
      />
    </section>
  )
}
