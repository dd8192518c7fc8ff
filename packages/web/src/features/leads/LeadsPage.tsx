import { type LeadPage, type LeadRow, leadPageSchema } from '@kuomian/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { useColumnChoice } from '../../tables/useColumnChoice.ts'
import { BulkActs } from './BulkActs.tsx'
import { ExportLeads } from './ExportLeads.tsx'
import { FindPerson } from './FindPerson.tsx'
import { LeadCard } from './LeadCard.tsx'
import { LeadFilters } from './LeadFilters.tsx'
import { LeadTotal } from './LeadTotal.tsx'
import { filterOf, queryOf } from './leadSearch.ts'
import { SavedViews } from './SavedViews.tsx'
import { useLeadColumns } from './useLeadColumns.tsx'
import './leads.css'

const route = getRouteApi('/signed-in/leads')
/** The orders that stand falling when not reversed. */
const falling: readonly string[] = ['persons', 'inspected']

/** The leads that the reader may see. */
export function LeadsPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { change } = useAddressSearch()
  const columns = useLeadColumns()
  const choice = useColumnChoice('leads', columns)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { order = 'persons', reversed } = search
  const query = { ...queryOf(search), order, reversed }
  const list = useKeysetPages<LeadRow, LeadPage>(['leads', 'list', query], (after, signal) =>
    request(leadPageSchema, 'GET', withQuery('/leads', { ...query, after }), undefined, { signal }),
  )
  const filter = filterOf(search)
  const isFiltered = Object.keys(filter).length > 0
  const worksOnLeads = user.role === 'city' || user.role === 'district'

  return (
    <>
      <PageHeading
        title={
          user.districtId === null ? t('leads.title') : `${t('leads.title')} · ${nameOf(user.districtId)}`
        }
        question={t('leads.question')}
        answer={<LeadTotal search={search} />}
        acts={
          <>
            <SavedViews search={search} choice={choice} />
            {worksOnLeads && <FindPerson />}
            <ExportLeads search={search} />
          </>
        }
      />
      <LeadFilters />
      <DataTable<LeadRow>
        name="leads"
        label={t('leads.table')}
        columns={columns}
        choice={choice}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => void navigate({ to: '/leads/$leadId', params: { leadId: String(id) } })}
        order={{
          by: order,
          descending: falling.includes(order) !== (reversed === 'true'),
          onChange: (by, descending) =>
            change({ order: by, reversed: falling.includes(by) === descending ? undefined : 'true' }),
        }}
        card={(lead) => <LeadCard lead={lead} />}
        empty={
          isFiltered || user.districtId === null ? (
            <EmptyState title={t('leads.nothing')} next={t('leads.nothingNext')} />
          ) : (
            <EmptyState title={t('leads.nothingIssued')} next={t('leads.nothingIssuedNext')} />
          )
        }
        {...(worksOnLeads && !campaign.readOnly
          ? {
              selection: { keys: chosen, onChange: setChosen },
              bulkActs: (
                <BulkActs
                  key={JSON.stringify(filter)}
                  ids={[...chosen].map(Number)}
                  filter={filter}
                  onDone={() => setChosen(new Set())}
                />
              ),
            }
          : {})}
      />
    </>
  )
}
