import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import type { KeysetList } from '../api/useKeysetPages.ts'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { phone, useMedia } from '../theme/useMedia.ts'
import { type Column, gridTemplate, leastWidth } from './column.ts'
import { DataTableBar } from './DataTableBar.tsx'
import { DataTableHead, type Order } from './DataTableHead.tsx'
import { DataTableRow } from './DataTableRow.tsx'
import { type Selection, toggled } from './selection.ts'
import { TableSkeleton } from './TableSkeleton.tsx'
import { type ColumnChoice, useColumnChoice } from './useColumnChoice.ts'
import { useRowKeys } from './useRowKeys.ts'
import './data-table.css'

/** A long list of rows, read page by page and drawn as far as it is seen. */
export interface DataTableProps<Row> {
  /** Names the table where the choice of columns is remembered, such as `leads`. */
  readonly name: string
  /** What the table holds; read out as its name. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** From `useKeysetPages`. */
  readonly list: Pick<
    KeysetList<Row>,
    'rows' | 'isLoading' | 'isLoadingMore' | 'hasMore' | 'loadMore' | 'error' | 'retry'
  >
  readonly rowKey: (row: Row) => string
  /** From `useColumnChoice`, where the page must know the choice (saved views); the table keeps its own otherwise. */
  readonly choice?: ColumnChoice<Row>
  /** An `EmptyState` that teaches the next step. */
  readonly empty: ReactNode
  readonly onOpen?: (row: Row) => void
  readonly selection?: Selection
  /** What can be done with the selected rows. */
  readonly bulkActs?: ReactNode
  readonly order?: Order
  /** The total, exact or counted on demand; what the page shows beside the number of rows read. */
  readonly total?: ReactNode
  /** One row as a card on a phone; without it the table scrolls sideways there. */
  readonly card?: (row: Row) => ReactNode
}

const rowHeight = 28
const cardHeight = 96

/** A table for a million rows: keyset pages, virtual rows, sticky head, keys, selection, choice of columns. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, columns, list, rowKey, empty, onOpen, selection, bulkActs, order, total, card } = props
  const { rows, isLoading, isLoadingMore, hasMore, loadMore, error, retry } = list
  const { t } = useLanguage()
  const asCards = useMedia(phone) && card !== undefined
  const ownChoice = useColumnChoice(name, columns)
  const choice = props.choice ?? ownChoice
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (asCards ? cardHeight : rowHeight),
    getItemKey: (index) => keyAt(index) ?? index,
    overscan: 12,
    scrollPaddingStart: asCards ? 0 : 34,
  })
  const keys = useRowKeys(scroll, rows.length, {
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    open: onOpen === undefined ? undefined : (index) => withRow(index, onOpen),
    select: selection === undefined ? undefined : (index) => withRow(index, toggleRow),
  })
  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0

  useEffect(() => {
    if (hasMore && !isLoadingMore && lastSeen >= rows.length - 20) loadMore()
  }, [hasMore, isLoadingMore, lastSeen, rows.length, loadMore])

  function keyAt(index: number): string | undefined {
    const row = rows[index]
    return row === undefined ? undefined : rowKey(row)
  }

  function withRow(index: number, act: (row: Row) => void): void {
    const row = rows[index]
    if (row !== undefined) act(row)
  }

  function toggleRow(row: Row): void {
    selection?.onChange(toggled(selection.keys, rowKey(row)))
  }

  const style: CSSProperties & Record<`--${string}`, string> = {
    '--columns': gridTemplate(choice.shown, selection !== undefined),
    '--least-width': asCards ? '100%' : `${leastWidth(choice.shown, selection !== undefined)}px`,
  }
  const isEmpty = rows.length === 0 && !isLoading && error === null
  return (
    <section className="data-table" style={style} aria-label={label}>
      <DataTableBar
        columns={columns}
        choice={choice}
        shownCount={isLoading ? null : rows.length}
        total={total}
        selection={selection}
        bulkActs={bulkActs}
        withColumns={!asCards}
      />
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {isEmpty ? (
        empty
      ) : (
        <div ref={scroll} className={asCards ? 'data-table-scroll data-table-cards' : 'data-table-scroll'}>
          <table
            aria-label={label}
            aria-rowcount={hasMore ? -1 : rows.length + 1}
            aria-busy={isLoading || isLoadingMore}
            onKeyDown={keys.onKeyDown}
          >
            {!asCards && (
              <DataTableHead
                columns={choice.shown}
                order={order}
                selection={selection}
                allKeys={selection === undefined ? [] : rows.map(rowKey)}
              />
            )}
            <tbody style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => {
                const row = rows[item.index]
                return (
                  row !== undefined && (
                    <DataTableRow
                      key={item.key}
                      measure={asCards ? virtual.measureElement : undefined}
                      row={row}
                      index={item.index}
                      top={item.start}
                      columns={choice.shown}
                      card={asCards ? card : undefined}
                      isActive={item.index === keys.active}
                      isSelected={selection?.keys.has(rowKey(row))}
                      onActive={() => keys.setActive(item.index)}
                      onToggle={() => toggleRow(row)}
                      onOpen={onOpen}
                    />
                  )
                )
              })}
            </tbody>
          </table>
          {isLoading && <TableSkeleton />}
          {isLoadingMore && (
            <p className="data-table-more" role="status">
              {t('tables.loadingMore')}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
