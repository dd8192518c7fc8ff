import { PROJECT_STATE_WORDS, WORKER_COUNTS } from '@kuomian/campaign'
import type { ProjectRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { inTenThousands } from './money.ts'
import { InsuranceMark, VerificationMark } from './ProjectMarks.tsx'

/** The columns of the list; a district does not see its own name in every row. */
export function useProjectColumns(): readonly Column<ProjectRow>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  return useMemo(() => {
    const number = { number: true }
    const all: Column<ProjectRow>[] = [
      {
        key: 'name',
        head: t('projects.name'),
        width: 210,
        grow: 3,
        fixed: true,
        cell: ({ id, name }) => (
          <Link to="/projects/$projectId" params={{ projectId: String(id) }}>
            {name}
          </Link>
        ),
      },
      {
        key: 'district',
        head: t('projects.district'),
        width: 104,
        cell: ({ districtId }) => nameOf(districtId),
      },
      {
        key: 'due',
        head: t('projects.due'),
        unit: t('projects.yuan'),
        width: 120,
        ...number,
        cell: ({ premiumCents }) => (premiumCents === null ? '—' : formatYuan(premiumCents)),
      },
      {
        key: 'cost',
        head: t('projects.totalCost'),
        unit: t('projects.tenThousand'),
        width: 156,
        ...number,
        cell: ({ costCents }) => (costCents === null ? '—' : inTenThousands(costCents)),
      },
      {
        key: 'insured',
        head: t('projects.insured'),
        width: 176,
        cell: (project) => <InsuranceMark project={project} />,
      },
      {
        key: 'group',
        head: t('projects.group'),
        width: 80,
        cell: ({ group }) => (group === null ? '—' : t(`projects.${group}`)),
      },
      {
        key: 'verification',
        head: t('projects.verification'),
        width: 112,
        cell: ({ verification }) => <VerificationMark verification={verification} />,
      },
      {
        key: 'persons',
        head: t('projects.persons'),
        width: 132,
        ...number,
        cell: ({ workers }) =>
          workers === null ? (
            '—'
          ) : (
            <>
              <Amount value={workers.persons} />{' '}
              <span className="soft">{pick(WORKER_COUNTS[workers.by])}</span>
            </>
          ),
      },
      { key: 'to', head: t('projects.to'), width: 104, hiddenAtFirst: true, cell: ({ to }) => to ?? '—' },
      {
        key: 'contractor',
        head: t('projects.contractor'),
        width: 150,
        grow: 2,
        cell: ({ contractor }) => contractor ?? '—',
      },
      {
        key: 'state',
        head: t('projects.state'),
        width: 88,
        hiddenAtFirst: true,
        cell: ({ state }) => pick(PROJECT_STATE_WORDS[state]),
      },
      { key: 'code', head: t('projects.code'), width: 140, hiddenAtFirst: true, cell: ({ code }) => code },
    ]
    return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
  }, [t, pick, nameOf, user.districtId])
}
