import type { AnnexFigures, AnnexId } from '../annexes/index.ts'
import { type Figure, movesOf, type RateFigure, rateOf } from '../rates/index.ts'
import { planEntities, totalCells } from '../tables/index.ts'
import { annexIn, type BulletinInputs } from './inputs.ts'

/** What a bulletin ranks by: two columns of an annex. */
export type RankedBy = { annex: AnnexId; of: string; over: string; decimals: number }

/** The rankings of a bulletin (domain §9.4), with the decimals of their forms (R52–R54). */
export const RANKINGS = {
  payers: { annex: 'annex-3', of: 'payers', over: 'plan', decimals: 1 },
  inspection: { annex: 'annex-4', of: 'inspectedPersons', over: 'issuedPersons', decimals: 1 },
  construction: { annex: 'annex-5', of: 'newlyInsured', over: 'plan', decimals: 2 },
} as const satisfies Record<string, RankedBy>

/** A line of a ranking: a unit, or units that share a plan together (T01). */
export type StandingLine = {
  name: string
  cells: Readonly<Record<string, Figure>>
  rate: RateFigure
  rank: number | null
  /** The place a month earlier, and how many places up since. */
  before: number | null
  moved: number | null
}

/** The city as a line: sum over sum. */
export type CityLine = { cells: Readonly<Record<string, Figure>>; rate: RateFigure }

/** A ranking by exact rates, the best first; empty where the annex has no figures. */
export function standingsOf(inputs: BulletinInputs, by: RankedBy): StandingLine[] {
  const now = annexIn(inputs.annexes, by.annex)
  if (now === undefined) return []
  const earlier = annexIn(inputs.earlier?.annexes ?? [], by.annex)
  const before = new Map(
    (earlier === undefined ? [] : planEntities(earlier)).map((entity) => [keyOf(entity.rows), entity.cells]),
  )
  const rate = (cells: Readonly<Record<string, Figure>> | undefined) =>
    rateOf(cells?.[by.of] ?? 'missing', cells?.[by.over] ?? 'missing')
  const ranked = movesOf(
    planEntities(now),
    ({ cells }) => rate(cells),
    ({ rows }) => rate(before.get(keyOf(rows))),
  )
  return ranked.map(({ item, rank, before: place, moved }) => ({
    name: item.rows.map(({ name }) => name).join('、'),
    cells: item.cells,
    rate: rate(item.cells),
    rank,
    before: place,
    moved,
  }))
}

/** The city's line of a ranking; null where the annex has no figures. */
export function cityLine(annexes: readonly AnnexFigures[], by: RankedBy): CityLine | null {
  const figures = annexIn(annexes, by.annex)
  if (figures === undefined) return null
  const cells = totalCells(figures)
  return { cells, rate: rateOf(cells[by.of] ?? 'missing', cells[by.over] ?? 'missing') }
}

const keyOf = (rows: readonly { key: string }[]): string => rows.map(({ key }) => key).join()
