import type { TableColumn, TableComposition, TableMeasure } from '@kuomian/contract'

/** A title without the places for its dates. @example plainTitle('{year}年{month}月份{threshold}人以上单位', 50) // '50人以上单位' */
export const plainTitle = (title: string, threshold: number): string =>
  title
    .replace(/^(\{year\}年)?(\{month\}月份?)?/, '')
    .replace(/,? ?\{year\}(-\{month\})?$/, '')
    .replaceAll('{threshold}', String(threshold))

/** Where a new table begins. */
export const EMPTY_COMPOSITION: TableComposition = {
  title: { zh: '', en: '' },
  unitLine: { zh: '单位：户、人、%', en: 'Unit: employers, persons, %' },
  ...{ rows: 'units', serial: false, blankDistrictHead: false, paddedNames: false },
  ...{ decimals: 1, total: 'last', order: 'ordinal' },
  columns: [],
}

/** An id that no column has yet. */
function freeId(columns: readonly TableColumn[], wanted: string): string {
  const taken = new Set(columns.map(({ id }) => id))
  for (let place = 1; ; place++) {
    const id = place === 1 ? wanted : `${wanted}-${place}`
    if (!taken.has(id)) return id
  }
}

/** The columns with one more measure at their end, named as the measure is. */
export function withMeasure(columns: readonly TableColumn[], { code, title }: TableMeasure): TableColumn[] {
  const kind = code.endsWith('-plan') ? 'plan' : 'count'
  return [...columns, { kind, id: freeId(columns, code), measure: code, head: title }]
}

/** The columns with one more rate at their end: of the last two columns of figures, unless another pair is chosen. */
export function withRate(columns: readonly TableColumn[], head: { zh: string; en: string }): TableColumn[] {
  const figures = columns.filter(({ kind }) => kind !== 'rate')
  const [over, of] = [figures.at(-1), figures.at(-2)]
  if (of === undefined || over === undefined) return [...columns]
  return [...columns, { kind: 'rate', id: freeId(columns, 'rate'), head, of: of.id, over: over.id }]
}

/** The columns without one, and without the rates of it. */
export function withoutColumn(columns: readonly TableColumn[], id: string): TableColumn[] {
  return columns.filter(
    (column) => column.id !== id && !(column.kind === 'rate' && (column.of === id || column.over === id)),
  )
}

/** The columns with one moved by a place to the left or right. */
export function withMoved(columns: readonly TableColumn[], id: string, by: -1 | 1): TableColumn[] {
  const from = columns.findIndex((column) => column.id === id)
  const moved = columns[from]
  const other = columns[from + by]
  if (moved === undefined || other === undefined) return [...columns]
  return columns.map((column, place) => (place === from ? other : place === from + by ? moved : column))
}
