import { createHash } from 'node:crypto'
import {
  type ChosenMapping,
  chooseMapping,
  fieldOf,
  type MappingProposal,
  proposeMapping,
  type Roster,
  type RosterKind,
  rosterOf,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { findHeader, type Header, type MergedRange, parseMonth, type Row, type Table } from '@kuomian/sheets'

/** What stands at the head of a file: its header, what the columns are taken for, the first rows. */
export interface FileHead {
  readonly header: Header
  /** Header text per column. */
  readonly headers: readonly string[]
  /** Tells one shape of header from another; corrections are remembered under it. */
  readonly headerHash: string
  readonly mapping: MappingProposal
  readonly remembered: boolean
  readonly merges: readonly MergedRange[]
  /** The first data rows. */
  readonly sample: readonly Row[]
  /** The month that the file names, in its rows or in its title; null when it names none. */
  readonly month: string | null
}

/** How the columns are to be taken: as chosen now, else as remembered, else as proposed. */
export interface MappingChoice {
  readonly chosen?: ChosenMapping | undefined
  readonly remembered: (headerHash: string) => Promise<ChosenMapping | null>
}

const SAMPLE = 8
const MONTH_ROWS = 400

function aliasesOf(roster: Roster): string[] {
  return roster.fields.flatMap((field) => [field.zh, field.en, field.name, ...field.aliases])
}

async function firstRows(table: Table): Promise<readonly Row[]> {
  for await (const rows of table.rows()) return rows
  return []
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

function monthOf(roster: Roster, mapping: MappingProposal, rows: readonly Row[], titles: readonly string[]) {
  const column = mapping.columns.find(({ field }) => field !== null && field === roster.monthField)?.column
  if (column !== undefined) {
    const months = rows.slice(0, MONTH_ROWS).flatMap((row) => {
      const month = parseMonth(row.cells[column] ?? '')
      return month.ok ? [month.value] : []
    })
    return mostFrequent(months)
  }
  for (const title of titles) {
    const found = /(\d{4})\s*年\s*(\d{1,2})\s*月/u.exec(title.normalize('NFKC'))
    const month = found === null ? null : parseMonth(`${found[1]}-${found[2]}`)
    if (month?.ok) return month.value
  }
  return null
}

/** A short name of a shape of header. */
function hashHeader(headers: readonly string[]): string {
  return createHash('sha256').update(headers.join('\u001f')).digest('hex').slice(0, 32)
}

/**
 * Reads the head of a table: finds its header below titles, on one or several levels, and maps its columns.
 *
 * @throws Refusal `header-not-found`, `no-rows`
 */
export async function inspectFile(
  table: Table,
  kind: RosterKind,
  fileName: string,
  choice: MappingChoice,
): Promise<FileHead> {
  const roster = rosterOf(kind)
  const rows = await firstRows(table)
  const merges = table.format === 'text' ? [] : await table.merges()
  const header = findHeader(rows, { merges, aliases: aliasesOf(roster) })
  const headers = header?.columns.map(({ name }) => name) ?? []
  const headerHash = hashHeader(headers)
  const remembered = choice.chosen === undefined ? await choice.remembered(headerHash) : null
  const chosen = choice.chosen ?? remembered
  const mapping = chosen === null ? proposeMapping(kind, headers) : chooseMapping(kind, headers, chosen)
  // A header is one because it names fields of this roster, not because it looks like labels.
  if (header === null || !mapping.columns.some(({ field }) => field !== null)) {
    throw new Refusal('header-not-found', { file: fileName, kind: roster.zh })
  }
  const data = rows.filter((row) => row.number > header.lastRow)
  if (data.length === 0) throw new Refusal('no-rows', { file: fileName })
  return {
    header,
    headers,
    headerHash,
    mapping,
    remembered: remembered !== null,
    merges,
    sample: data.slice(0, SAMPLE),
    month: monthOf(roster, mapping, data, header.titles),
  }
}

/**
 * Refuses a mapping that cannot be imported.
 *
 * @throws Refusal `columns-missing`, `columns-duplicate`
 */
export function requireUsable(kind: RosterKind, mapping: MappingProposal): void {
  const roster = rosterOf(kind)
  const duplicate = mapping.duplicates[0]
  if (duplicate !== undefined) {
    const field = fieldOf(roster, duplicate.field)
    const places = duplicate.columns.map((column) => column + 1)
    throw new Refusal(
      'columns-duplicate',
      { places: places.join('、'), column: field?.zh ?? '', column_en: field?.en ?? '' },
      { field: duplicate.field, details: { duplicates: mapping.duplicates } },
    )
  }
  if (mapping.missing.length > 0) {
    const fields = mapping.missing.flatMap((name) => fieldOf(roster, name) ?? [])
    throw new Refusal(
      'columns-missing',
      {
        kind: roster.zh,
        columns: fields.map((field) => field.zh).join('、'),
        columns_en: fields.map((field) => field.en).join(', '),
      },
      { details: { missing: mapping.missing } },
    )
  }
}
