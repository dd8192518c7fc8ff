import { useLanguage } from '../language/LanguageProvider.tsx'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'

/** The order of the rows; only orders that the server can page by keyset are offered. */
export interface Order {
  readonly by: string
  readonly descending: boolean
  readonly onChange: (by: string, descending: boolean) => void
}

/** The head of a `DataTable`: names with their units, orders, and the box that selects all rows shown. */
export function DataTableHead<Row>(props: {
  columns: readonly Column<Row>[]
  order: Order | undefined
  selection: Selection | undefined
  allKeys: readonly string[]
}) {
  const { t } = useLanguage()
  const { columns, order, selection, allKeys } = props
  return (
    <thead className="data-table-head">
      <tr className="data-table-line">
        {selection !== undefined && (
          <th scope="col" className="data-table-check">
            <input
              type="checkbox"
              aria-label={t('tables.selectAll')}
              checked={allKeys.length > 0 && allKeys.every((key) => selection.keys.has(key))}
              onChange={({ target }) => selection.onChange(new Set(target.checked ? allKeys : []))}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} order={order} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<Row>({ column, order }: { column: Column<Row>; order: Order | undefined }) {
  const { t } = useLanguage()
  const { head, unit, number = false, order: by } = column
  const isOrdered = by !== undefined && order?.by === by
  const name = (
    <>
      {head}
      {unit !== undefined && <span className="unit">{t('tables.inBrackets', { text: unit })}</span>}
    </>
  )
  return (
    <th
      scope="col"
      className={number ? 'number' : ''}
      {...(isOrdered
        ? { 'aria-sort': order?.descending ? ('descending' as const) : ('ascending' as const) }
        : {})}
    >
      {by === undefined || order === undefined ? (
        name
      ) : (
        <button
          type="button"
          className="data-table-order"
          onClick={() => order.onChange(by, isOrdered ? !order.descending : number)}
        >
          {name} <span aria-hidden="true">{isOrdered ? (order.descending ? '↓' : '↑') : '↑↓'}</span>
        </button>
      )}
    </th>
  )
}
