import type { AnnexCell, AnnexTableView } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'

/** One printed row. A differing cell carries its mark, and the other source's figure as its tip. */
export function AnnexRow({
  row: { key: row, total, cells },
  differs,
  isFound,
}: {
  row: AnnexTableView['rows'][number]
  /** What the other source says where it says something else. */
  differs: (row: string, column: string) => string | null
  isFound: (row: string, column: string) => boolean
}) {
  return (
    <tr className={total ? 'total' : ''}>
      {cells.map((cell) => {
        const { column, kind, rowSpan, state } = cell
        if (state === 'covered') return null
        if (kind === 'name') {
          return (
            <th key={column} scope="row" className={isFound(row, column) ? 'annex-found' : ''}>
              {cell.text}
            </th>
          )
        }
        const tip = differs(row, column)
        const marks = [
          kind === 'serial' ? 'annex-serial' : 'number',
          tip !== null && 'annex-differs',
          isFound(row, column) && 'annex-found',
        ]
        return (
          <td
            key={column}
            className={marks.filter(Boolean).join(' ')}
            {...(rowSpan > 1 ? { rowSpan } : {})}
            {...(tip === null ? {} : { title: tip })}
          >
            <CellText cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

function CellText({ cell: { kind, state, text } }: { cell: AnnexCell }) {
  if (state === 'missing') return <Amount value={null} />
  if (state === 'not-applicable' || state === 'not-yet-reported') return <Amount value={state} />
  return kind === 'count' || kind === 'plan' ? <Amount value={Number(text)} /> : text
}
