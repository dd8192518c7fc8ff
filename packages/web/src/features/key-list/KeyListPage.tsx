import { HANDOVER_STATES, RECEIVERS } from '@kuomian/campaign'
import { type Handover, keyListPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
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
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { HandoverCard } from './HandoverCard.tsx'
import { HandoverDrawer } from './HandoverDrawer.tsx'
import { KeyListAnswer } from './KeyListAnswer.tsx'
import { figuresQuery, waitingQuery } from './keyListQueries.ts'
import { useHandoverColumns } from './useHandoverColumns.tsx'
import { WaitingTable } from './WaitingTable.tsx'
import './key-list.css'

const route = getRouteApi('/signed-in/key-list')

/** The key inspection list: what waits for its hand-over, who has what, and how far each receiver is. */
export function KeyListPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { number: open, district, ...filters } = route.useSearch()
  const { change } = useAddressSearch()
  const isCity = user.role === 'city'
  const own = user.role === 'inspection' || user.role === 'audit'
  const [handing, setHanding] = useState(false)
  const figures = useQuery(figuresQuery)
  const waiting = useQuery({ ...waitingQuery, enabled: isCity })
  const rows = waiting.data?.rows ?? []
  const columns = useHandoverColumns()
  const query = { ...filters, districtId: district }
  const list = useKeysetPages<Handover>(['key-list', 'list', query], (after, signal) =>
    request(keyListPageSchema, 'GET', withQuery('/key-list', { ...query, after }), undefined, { signal }),
  )
  const none = own ? 'key-list.noneReceiver' : isCity ? 'key-list.noneCity' : 'key-list.noneDistrict'
  return (
    <>
      <PageHeading
        title={t('key-list.title')}
        question={t(own ? 'key-list.questionReceiver' : 'key-list.question')}
        answer={figures.data !== undefined && <KeyListAnswer figures={figures.data} />}
        acts={
          <>
            <Button href="/api/key-list/csv">{t('key-list.file')}</Button>
            {isCity && !campaign.readOnly && (
              <Button type="primary" disabled={rows.length === 0} onClick={() => setHanding(true)}>
                {t('key-list.handOver')}
              </Button>
            )}
          </>
        }
      />
      {rows.length > 0 && <WaitingTable rows={rows} />}
      <KeyListFilters />
      <DataTable<Handover>
        name="key-list"
        label={t('key-list.title')}
        columns={columns}
        list={list}
        rowKey={({ number }) => String(number)}
        onOpen={({ number }) => change({ number })}
        card={(handover) => <HandoverCard handover={handover} />}
        empty={<EmptyState title={t('key-list.none')} next={t(none)} />}
      />
      {open !== undefined && <HandoverDrawer number={open} onClose={() => change({ number: undefined })} />}
      {handing && <HandOverDialog rows={rows} onClose={() => setHanding(false)} />}
    </>
  )
}

function KeyListFilters() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options: districts } = useDistricts()
  const own = user.role === 'inspection' || user.role === 'audit'
  const byReceiver: FilterField = {
    kind: 'one',
    name: 'receiver',
    label: t('key-list.receiver'),
    options: Object.entries(RECEIVERS).map(([value, title]) => ({ value, label: pick(title) })),
  }
  const byDistrict: FilterField = {
    kind: 'one',
    name: 'district',
    label: t('key-list.district'),
    options: districts,
  }
  const fields: FilterField[] = [
    {
      kind: 'one',
      name: 'state',
      label: t('key-list.filterState'),
      options: Object.entries(HANDOVER_STATES).map(([value, title]) => ({ value, label: pick(title) })),
    },
    ...(own ? [] : [byReceiver]),
    ...(user.districtId === null ? [byDistrict] : []),
  ]
  return <FilterBar fields={fields} />
}
