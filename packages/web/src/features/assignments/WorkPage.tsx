import { type WorkPage as Page, type WorkRow, workPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { TakeBackWorksheet, WriteWorksheet } from '../worksheets/index.ts'
import { LastMove } from './LastMove.tsx'
import { LoadPanel } from './LoadPanel.tsx'
import type { Moved } from './MoveDialog.tsx'
import { StreetPanel } from './StreetPanel.tsx'
import { type StreetRun, streetRuns } from './streetRuns.ts'
import { useOfficerName } from './useOfficerName.ts'
import { useWorkColumns } from './useWorkColumns.tsx'
import { WhoseList } from './WhoseList.tsx'
import { WorkBulkActs } from './WorkBulkActs.tsx'
import { WorkCard } from './WorkCard.tsx'
import { WorkEmpty } from './WorkEmpty.tsx'
import { WorkFigures } from './WorkFigures.tsx'
import { WorkFilters } from './WorkFilters.tsx'
import { loadsQuery, streetsQuery } from './workQueries.ts'
import { workFilterOf, workQueryOf } from './workSearch.ts'
import './assignments.css'

const route = getRouteApi('/signed-in/work')

/** An officer's leads in the order of what matters now, and what everybody of the district has to do (清单). */
export function WorkPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { all, nameOf } = useDistricts()
  const navigate = useNavigate()
  const search = route.useSearch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [moved, setMoved] = useState<Moved | null>(null)
  const district = user.districtId ?? (Number(search.district) || (all[0]?.id ?? 0))
  const whose = search.whose ?? (user.role === 'district' ? 'me' : 'all')
  const filter = workFilterOf(search, { whose, district })
  const query = workQueryOf(search, { whose, district })
  const list = useKeysetPages<WorkRow, Page>(['leads', 'work', 'list', query], (after, signal) =>
    request(workPageSchema, 'GET', withQuery('/work', { ...query, after }), undefined, { signal }),
  )
  const { data: loaded } = useQuery(loadsQuery(district))
  const { place: _place, street: _street, ...anywhere } = query
  const { data: found } = useQuery(streetsQuery(anywhere))
  const loads = loaded?.loads ?? []
  const streets = found?.streets ?? []
  const officerName = useOfficerName(loads)
  const canAct = user.role === 'district' && !campaign.readOnly
  const columns = useWorkColumns(officerName, { withOfficer: whose === 'all', canAct })
  const runs = useMemo(() => streetRuns(list.rows), [list.rows])
  const done = (next: Moved) => {
    setMoved(next)
    setChosen(new Set())
  }
  return (
    <>
      <PageHeading
        title={`${t('work.title')} · ${nameOf(district)}`}
        question={t('work.question')}
        answer={<WorkFigures loads={loads} whose={whose} />}
        acts={
          canAct && (
            <>
              <WriteWorksheet
                key={JSON.stringify([filter, [...chosen]])}
                selection={chosen.size > 0 ? { ids: [...chosen].map(Number) } : { filter }}
              />
              <TakeBackWorksheet />
            </>
          )
        }
      />
      {moved !== null && (
        <LastMove key={moved.assigned.assignmentId} moved={moved} officerName={officerName} />
      )}
      <div className="work-asked">
        <WhoseList whose={whose} district={district} loads={loads} officerName={officerName} />
        <WorkFilters streets={streets} />
      </div>
      <div className="work-columns">
        <DataTable<StreetRun>
          name="work"
          label={t('work.table')}
          columns={columns}
          list={{ ...list, rows: runs }}
          rowKey={({ row }) => String(row.id)}
          onOpen={({ row }) => void navigate({ to: '/leads/$leadId', params: { leadId: String(row.id) } })}
          card={(run) => <WorkCard run={run} canAct={canAct} />}
          empty={
            <WorkEmpty whose={whose} isFiltered={Object.keys(filter).length > (whose === 'all' ? 1 : 2)} />
          }
          {...(canAct
            ? {
                selection: { keys: chosen, onChange: setChosen },
                bulkActs: (
                  <WorkBulkActs
                    key={JSON.stringify(filter)}
                    ids={[...chosen].map(Number)}
                    filter={filter}
                    whose={whose}
                    loads={loads}
                    officerName={officerName}
                    onDone={done}
                  />
                ),
              }
            : {})}
        />
        <div className="work-side">
          <LoadPanel loads={loads} officerName={officerName} />
          <StreetPanel streets={streets} chosen={search.street ?? []} />
        </div>
      </div>
    </>
  )
}
