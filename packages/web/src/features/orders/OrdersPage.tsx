import { type OrderPage, type OrderRow, orderPageSchema } from '@kuomian/contract'
import { getRouteApi } from '@tanstack/react-router'
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
import { ApproveMany } from './ApproveMany.tsx'
import { OrderCard } from './OrderCard.tsx'
import { OrderDrawer } from './OrderDrawer.tsx'
import { OrderFigureRow } from './OrderFigureRow.tsx'
import { OrderFilters } from './OrderFilters.tsx'
import { filterOf } from './orderSearch.ts'
import { useOrderColumns } from './useOrderColumns.tsx'

const route = getRouteApi('/signed-in/orders')

/** Orders to correct by their deadlines: overdue and due first (催办). */
export function OrdersPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const search = route.useSearch()
  const { change } = useAddressSearch()
  const columns = useOrderColumns()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { order: open, ...query } = search
  const list = useKeysetPages<OrderRow, OrderPage>(['orders', 'list', query], (after, signal) =>
    request(orderPageSchema, 'GET', withQuery('/orders', { ...query, after }), undefined, { signal }),
  )
  const filter = filterOf(search)
  const approves = (user.role === 'city' || user.role === 'district') && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={
          user.districtId === null ? t('orders.title') : `${t('orders.title')} · ${nameOf(user.districtId)}`
        }
        question={t('orders.question')}
        answer={<OrderFigureRow />}
      />
      <OrderFilters />
      <DataTable<OrderRow>
        name="orders"
        label={t('orders.table')}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => change({ order: id })}
        card={(order) => <OrderCard order={order} />}
        empty={
          Object.keys(filter).length > 0 ? (
            <EmptyState title={t('orders.nothing')} next={t('orders.nothingNext')} />
          ) : (
            <EmptyState title={t('orders.none')} next={t('orders.noneNext')} />
          )
        }
        {...(approves
          ? {
              selection: { keys: chosen, onChange: setChosen },
              bulkActs: (
                <ApproveMany
                  key={JSON.stringify(filter)}
                  ids={[...chosen].map(Number)}
                  filter={filter}
                  onDone={() => setChosen(new Set())}
                />
              ),
            }
          : {})}
      />
      {open !== undefined && <OrderDrawer orderId={open} onClose={() => change({ order: undefined })} />}
    </>
  )
}
