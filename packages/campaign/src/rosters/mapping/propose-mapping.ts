import { rosterOf } from '../catalogue.ts'
import type { RosterField } from '../field.ts'
import type { Roster, RosterKind } from '../roster.ts'
import { headerLevels, headerScale, plainHeader, withoutBrackets } from './header-text.ts'
import { similarity } from './similarity.ts'

/** Why a column was proposed for a field. */
export type MappingReason =
  | 'title'
  | 'alias'
  | 'name'
  | 'level'
  | 'brackets'
  | 'contained'
  | 'similar'
  | 'chosen'
  | 'none'

/** What one column of the file is taken for; `field` is null when nothing fits. */
export interface ColumnProposal {
  /** Column of the file, from 0. */
  readonly column: number
  readonly header: string
  readonly field: string | null
  /** 0 to 1; a proposal below 0.8 deserves a look. */
  readonly confidence: number
  readonly why: MappingReason
  /** Yuan per unit of the column, where the header names another unit (万元). */
  readonly scale: number
}

/** A proposed mapping of a header row, with everything that keeps it from being used as it is. */
export interface MappingProposal {
  readonly columns: readonly ColumnProposal[]
  /** Required fields that no column fills. */
  readonly missing: readonly string[]
  /** Fields that several columns with the very same header claim. */
  readonly duplicates: readonly { readonly field: string; readonly columns: readonly number[] }[]
}

interface Fit {
  readonly field: RosterField
  readonly confidence: number
  readonly why: MappingReason
}

const CONTAINED_SURPLUS = 4

function exactFit(roster: Roster, plain: string): Fit | undefined {
  if (plain === '') return undefined
  for (const field of roster.fields) {
    if (plainHeader(field.zh) === plain) return { field, confidence: 1, why: 'title' }
  }
  // Aliases of a field of its own come before those of its type, so ask field by field and take the earliest place.
  let best: { fit: Fit; place: number } | undefined
  for (const field of roster.fields) {
    const place = field.aliases.findIndex((alias) => plainHeader(alias) === plain)
    if (place >= 0 && (best === undefined || place < best.place)) {
      best = { fit: { field, confidence: 0.95, why: 'alias' }, place }
    }
  }
  if (best !== undefined) return best.fit
  for (const field of roster.fields) {
    if (plainHeader(field.name) === plain || plainHeader(field.en) === plain) {
      return { field, confidence: 0.95, why: 'name' }
    }
  }
  return undefined
}

function looseFits(roster: Roster, plain: string): Fit[] {
  const fits: Fit[] = []
  for (const field of roster.fields) {
    let best: Fit | undefined
    for (const title of [field.zh, ...field.aliases].map(plainHeader)) {
      const contained =
        title.length >= 2 && plain.includes(title) && plain.length - title.length <= CONTAINED_SURPLUS
      const alike = similarity(plain, title)
      const fit: Fit | undefined = contained
        ? { field, confidence: 0.6 + 0.15 * (title.length / plain.length), why: 'contained' }
        : alike >= 0.6
          ? { field, confidence: 0.6 * alike, why: 'similar' }
          : undefined
      if (fit !== undefined && (best === undefined || fit.confidence > best.confidence)) best = fit
    }
    if (best !== undefined) fits.push(best)
  }
  return fits
}

function fitsOf(roster: Roster, header: string): Fit[] {
  const whole = exactFit(roster, plainHeader(header))
  if (whole !== undefined) return [whole]
  const bare = exactFit(roster, withoutBrackets(header))
  if (bare !== undefined) return [{ ...bare, confidence: 0.9, why: 'brackets' }]
  const fits: Fit[] = []
  for (const [depth, level] of headerLevels(header).entries()) {
    const fit = exactFit(roster, plainHeader(level)) ?? exactFit(roster, withoutBrackets(level))
    if (fit !== undefined) fits.push({ ...fit, confidence: 0.88 - 0.05 * depth, why: 'level' })
  }
  return fits.length > 0 ? fits : looseFits(roster, withoutBrackets(header))
}

/**
 * Proposes which column of a file is which field of the roster: exact titles first, then known aliases, levels of a
 * two-level head (joined by `/`), titles without their brackets, and at last what contains or resembles a title. Each
 * field goes to one column, the surest first.
 *
 * @param headers the joined header text of each column, '' where there is none
 * @example proposeMapping('sme', ['企业名称', '补贴金额（万元）']).columns[1] // field 'amount', scale 10000
 */
export function proposeMapping(kind: RosterKind, headers: readonly string[]): MappingProposal {
  const roster = rosterOf(kind)
  const candidates = headers.flatMap((header, column) =>
    fitsOf(roster, header).map((fit) => ({ column, ...fit })),
  )
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column)
  const byColumn = new Map<number, Fit>()
  const byField = new Map<string, number>()
  const clashes = new Map<string, number[]>()
  for (const { column, ...fit } of candidates) {
    if (byColumn.has(column)) continue
    const holder = byField.get(fit.field.name)
    if (holder === undefined) {
      byColumn.set(column, fit)
      byField.set(fit.field.name, column)
    } else if (plainHeader(headers[holder] ?? '') === plainHeader(headers[column] ?? '')) {
      clashes.set(fit.field.name, [...(clashes.get(fit.field.name) ?? [holder]), column])
    }
  }
  return {
    columns: headers.map((header, column) => {
      const fit = byColumn.get(column)
      return {
        column,
        header,
        field: fit?.field.name ?? null,
        confidence: fit === undefined ? 0 : Math.round(fit.confidence * 100) / 100,
        why: fit?.why ?? 'none',
        scale: fit?.field.type === 'money' ? headerScale(header) : 1,
      }
    }),
    missing: roster.fields
      .filter((field) => field.required && !byField.has(field.name))
      .map((field) => field.name),
    duplicates: [...clashes].map(([field, columns]) => ({ field, columns })),
  }
}
