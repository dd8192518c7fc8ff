import type { MouseEvent, ReactNode } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import type { Column } from './column.ts'

function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') !== null
}

/** One row of a `DataTable`, as cells or as a card. `isSelected` is undefined where rows cannot be selected. */
export function DataTableRow<Row>(props: {
  row: Row
  index: number
  top: number
  columns: readonly Column<Row>[]
  card: ((row: Row) => ReactNode) | undefined
  measure: ((element: Element | null) => void) | undefined
  isActive: boolean
  isSelected: boolean | undefined
  onActive: () => void
  onToggle: () => void
  onOpen: ((row: Row) => void) | undefined
}) {
  const { row, index, top, columns, card, measure, isActive, isSelected, onActive, onToggle, onOpen } = props
  const { t } = useLanguage()

  function onClick(event: MouseEvent): void {
    if (isOwnControl(event.target)) return
    onActive()
    onOpen?.(row)
  }

  return (
    <tr
      ref={measure}
      data-index={index}
      data-row={index}
      aria-rowindex={index + 2}
      data-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      className={onOpen === undefined ? 'data-table-row' : 'data-table-row can-open'}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      onFocus={onActive}
    >
      {isSelected !== undefined && (
        <td className="data-table-check">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('tables.selectOne')}
            checked={isSelected}
            onChange={onToggle}
          />
        </td>
      )}
      {card === undefined ? (
        columns.map(({ key, number = false, cell }) => {
          const content = cell(row)
          return (
            <td
              key={key}
              className={number ? 'number' : ''}
              title={typeof content === 'string' ? content : undefined}
            >
              {content}
            </td>
          )
        })
      ) : (
        <td className="data-table-card">{card(row)}</td>
      )}
    </tr>
  )
}
