import type { Organisation } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { organisationQuery } from './organisationQuery.ts'
import { PolicyTable } from './PolicyTable.tsx'
import { type OrganisationPart, organisationParts } from './parts.ts'
import { RecordList } from './RecordList.tsx'
import { SpecialActionBoard } from './SpecialActionBoard.tsx'
import { TaskTable } from './TaskTable.tsx'
import { Teams } from './Teams.tsx'
import './organisation.css'

const route = getRouteApi('/signed-in/organisation')
const parts = {
  teams: Teams,
  tasks: TaskTable,
  policies: PolicyTable,
  records: RecordList,
  action: SpecialActionBoard,
} satisfies Record<OrganisationPart, (props: { organisation: Organisation }) => React.ReactNode>

/** Who does the work, by what right, and what each owes. */
export function OrganisationPage() {
  const { t } = useLanguage()
  const { part = 'teams' } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(organisationQuery)
  const Part = parts[part]
  return (
    <>
      <PageHeading
        title={t('organisation.title')}
        question={t('organisation.question')}
        answer={
          <>
            <SideScroll label={t('organisation.part')}>
              <Segmented<OrganisationPart>
                aria-label={t('organisation.part')}
                value={part}
                onChange={(value) => change({ part: value === 'teams' ? undefined : value })}
                options={organisationParts.map((value) => ({ value, label: t(`organisation.${value}`) }))}
              />
            </SideScroll>
            {data?.contact && <span className="soft">{t('organisation.contact', data.contact)}</span>}
          </>
        }
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && <Part organisation={data} />}
    </>
  )
}
