import { cellPageSchema, cellTotalSchema, type TableView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import type { CellLine, TableAsked } from './tableQueries.ts'

/** What stands behind a cell: leads, or the ledgers, plans and months that its figure comes from; its sum is the cell. */
export function CellList({
  view,
  asked,
  row,
  column,
  onClose,
}: {
  view: TableView
  asked: TableAsked
  row: string
  column: string
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { user } = useSession()
  const where = { ...asked, row, column }
  const path = `/tables/${view.code}/cell`
  const list = useKeysetPages<CellLine>([path, where], (after, signal) =>
    request(cellPageSchema, 'GET', withQuery(path, { ...where, after }), undefined, { signal }),
  )
  const { data: total } = useQuery({
    queryKey: [path, 'total', where],
    queryFn: ({ signal }) =>
      request(cellTotalSchema, 'GET', withQuery(`${path}/total`, where), undefined, { signal }),
  })
  const found = view.table.rows.find(({ key }) => key === row)
  const place = found?.cells.findIndex((cell) => cell.column === column) ?? -1
  const name = found?.cells.find(({ kind }) => kind === 'name')?.plain ?? row
  const isAmount = total?.isAmount ?? false
  const readsLeads = user.role !== 'admin'
  const shown = (value: number) => (isAmount ? (value / 100).toFixed(2) : formatCount(value))
  return (
    <Drawer
      open
      size="large"
      title={t('composed.list', { row: name, column: view.table.columns[place] ?? column })}
      onClose={onClose}
    >
      {total !== undefined && (
        <p>{t('composed.total', { rows: formatCount(total.rows), value: shown(total.value) })}</p>
      )}
      {list.error !== null && <ErrorNotice error={list.error} onRetry={list.retry} />}
      {list.isLoading && <TableSkeleton />}
      {list.first !== undefined && list.rows.length === 0 && (
        <EmptyState title={t('composed.emptyList')} next={t('composed.emptyListNext')} />
      )}
      {list.rows.length > 0 && (
        <ShortTable
          caption={t('composed.list', { row: name, column })}
          rows={list.rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'name',
              head: t('composed.record'),
              width: 160,
              cell: (line) => <Source line={line} readsLeads={readsLeads} />,
            },
            {
              key: 'value',
              head: t('composed.value'),
              width: 90,
              number: true,
              cell: ({ value }) => (isAmount ? shown(value) : <Amount value={value} />),
            },
            { key: 'note', head: t('composed.note'), width: 160, cell: ({ note }) => note },
          ]}
        />
      )}
      {list.hasMore && (
        <Button loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('composed.more')}
        </Button>
      )}
    </Drawer>
  )
}

/** What a line is of, with the way to its lead or to the report in which it was typed. */
function Source({ line: { leadId, reportId, name }, readsLeads }: { line: CellLine; readsLeads: boolean }) {
  if (reportId !== null)
    return (
      <Link to="/reports/$reportId" params={{ reportId: String(reportId) }}>
        {name}
      </Link>
    )
  if (leadId === null || !readsLeads) return name
  return (
    <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
      {name}
    </Link>
  )
}
