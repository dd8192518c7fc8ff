import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { ColumnPicker } from './ColumnPicker.tsx'
import type { Column } from './column.ts'
import type { Selection } from './selection.ts'
import type { ColumnChoice } from './useColumnChoice.ts'

/** The line above a table: how many rows, what is selected and what can be done with it, which columns. */
export function DataTableBar<Row>(props: {
  columns: readonly Column<Row>[]
  choice: ColumnChoice<Row>
  /** Null until the first rows have come. */
  shownCount: number | null
  total: ReactNode
  selection: Selection | undefined
  bulkActs: ReactNode
  withColumns: boolean
}) {
  const { t } = useLanguage()
  const { columns, choice, shownCount, total, selection, bulkActs, withColumns } = props
  const selected = selection?.keys.size ?? 0
  return (
    <div className="data-table-bar not-on-paper">
      <span className="data-table-counts" role="status">
        {total !== undefined && <span>{total}</span>}
        {shownCount !== null && <span>{t('tables.loaded', { count: shownCount })}</span>}
        {selected > 0 && <strong>{t('tables.selected', { count: selected })}</strong>}
      </span>
      {selected > 0 && (
        <>
          {bulkActs}
          <Button size="small" type="text" onClick={() => selection?.onChange(new Set())}>
            {t('tables.clearSelection')}
          </Button>
        </>
      )}
      {withColumns && (
        <span className="data-table-columns">
          <ColumnPicker columns={columns} choice={choice} />
        </span>
      )}
    </div>
  )
}
