import type { AnnexCell, TableView } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SideScroll } from '../../tables/SideScroll.tsx'
import '../annexes/annexes.css'

/** From so many columns on, a table scrolls rather than that its heads stand letter under letter. */
const MANY = 12

/** A table in its printed layout; a cell that has a list behind it is a button. */
export function TableSheet({
  view: { table, rows, asOf, knownAt, drillable, notes },
  onOpen,
}: {
  view: TableView
  onOpen?: (row: string, column: string) => void
}) {
  const { t, language } = useLanguage()
  const leading = (table.rows[0]?.cells ?? []).filter(
    ({ kind }) => kind === 'name' || kind === 'serial',
  ).length
  return (
    <>
      <SideScroll label={table.title}>
        <table className={table.columns.length > MANY ? 'annex-table many-columns' : 'annex-table'}>
          <caption>
            {table.title}
            <span className="annex-unit">{table.unitLine}</span>
          </caption>
          <thead>
            {table.head.map((cells) => (
              <tr key={cells.map(({ label }) => label).join('/')}>
                {numbered(cells).map(({ id, cell: { label, text, colSpan, rowSpan } }) => (
                  <th key={id} scope={colSpan > 1 ? 'colgroup' : 'col'} colSpan={colSpan} rowSpan={rowSpan}>
                    {text === '' ? <span className="only-heard">{label}</span> : text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.rows.map(({ key, total, cells }) => {
              const name = cells.find(({ kind }) => kind === 'name')?.plain ?? key
              return (
                <tr key={key} className={total ? 'total' : ''}>
                  {cells.map((cell, place) => {
                    if (cell.state === 'covered') return null
                    if (cell.kind === 'name')
                      return (
                        <th key={cell.column} scope="row">
                          {cell.text}
                        </th>
                      )
                    const open =
                      onOpen !== undefined && cell.state === 'number' && drillable.includes(cell.column)
                        ? () => onOpen(key, cell.column)
                        : undefined
                    const head = table.columns[place] ?? table.columns[leading] ?? ''
                    return (
                      <td
                        key={cell.column}
                        className={cell.kind === 'serial' ? 'annex-serial' : 'number'}
                        {...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {})}
                      >
                        {open === undefined ? (
                          <CellText cell={cell} />
                        ) : (
                          <button
                            type="button"
                            className="open-row"
                            title={t('composed.behind', { row: name, column: head })}
                            onClick={open}
                          >
                            <CellText cell={cell} />
                          </button>
                        )}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </SideScroll>
      <p className="soft table-count">
        {t('composed.rowCount', {
          rows,
          asOf: formatDay(language, asOf),
          knownAt: formatDay(language, knownAt),
        })}
      </p>
      {notes.map((note) => (
        <p key={note} className="soft table-count">
          {note}
        </p>
      ))}
    </>
  )
}

function CellText({ cell: { kind, state, text } }: { cell: AnnexCell }) {
  if (state === 'missing') return <Amount value={null} />
  if (state === 'not-applicable' || state === 'not-yet-reported') return <Amount value={state} />
  return (kind === 'count' || kind === 'plan') && /^-?\d+$/.test(text) ? (
    <Amount value={Number(text)} />
  ) : (
    text
  )
}

/** Heads of one row may say the same under different ones above: each is told apart by how often its words came before. */
function numbered<Head extends { label: string }>(
  cells: readonly Head[],
): readonly { id: string; cell: Head }[] {
  const seen = new Map<string, number>()
  return cells.map((cell) => {
    const nth = (seen.get(cell.label) ?? 0) + 1
    seen.set(cell.label, nth)
    return { id: `${cell.label}/${nth}`, cell }
  })
}
