import type { ReactNode } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import type { Column } from './column.ts'
import { SideScroll } from './SideScroll.tsx'
import './short-table.css'

/** A table that is short enough to be shown and printed whole. */
export interface ShortTableProps<Row> {
  readonly caption: string
  /** Shows the caption; it is only read out otherwise. */
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** The row named 合计, set off from the others. */
  readonly total?: Row
  /** Whether the total stands before the rows, as in annexes 3 and 4. */
  readonly totalFirst?: boolean
  readonly onOpen?: (row: Row) => void
}

/** A plain table with figures on the right and units in the head; for lists of up to some hundred rows. */
export function ShortTable<Row>(props: ShortTableProps<Row>) {
  const { t } = useLanguage()
  const { caption, showCaption = false, columns, rows, rowKey, total, totalFirst = false, onOpen } = props
  const totalRow = total === undefined ? null : <BodyRow key="total" row={total} columns={columns} isTotal />
  return (
    <SideScroll label={caption}>
      <table className="short-table">
        <caption className={showCaption ? '' : 'only-heard'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, unit, number = false, width }) => (
              <th key={key} scope="col" className={number ? 'number' : ''} style={{ minWidth: width }}>
                {head}
                {unit !== undefined && <span className="unit">{t('tables.inBrackets', { text: unit })}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totalFirst && totalRow}
          {rows.map((row) => (
            <BodyRow
              key={rowKey(row)}
              row={row}
              columns={columns}
              {...(onOpen === undefined ? {} : { onOpen })}
            />
          ))}
          {!totalFirst && totalRow}
        </tbody>
      </table>
    </SideScroll>
  )
}

function BodyRow<Row>({
  row,
  columns,
  isTotal = false,
  onOpen,
}: {
  row: Row
  columns: readonly Column<Row>[]
  isTotal?: boolean
  onOpen?: (row: Row) => void
}) {
  return (
    <tr className={isTotal ? 'total' : ''}>
      {columns.map(({ key, number = false, cell }, place) => {
        const className = number ? 'number' : ''
        if (place > 0) {
          return (
            <td key={key} className={className}>
              {cell(row)}
            </td>
          )
        }
        return (
          <th key={key} scope="row" className={className}>
            {onOpen === undefined ? cell(row) : <OpenRow onOpen={() => onOpen(row)}>{cell(row)}</OpenRow>}
          </th>
        )
      })}
    </tr>
  )
}

function OpenRow({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button type="button" className="open-row" onClick={onOpen}>
      {children}
    </button>
  )
}
