import type { AnnexCells } from '../input/published-figures.ts'
import { below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'

/** Shares of a district's payers, documented in demo/README.md. */
const PAYING_SINCE_JANUARY = 0.94
const LEAVING_LATER = 0.012
const JOINERS = 0.03
const LAPSED = 0.03
/** Of the lapsed, those who pay again in the month after the published one: more where the benefit office keeps in touch with them. */
const RETURNING = { onBenefit: 0.24, others: 0.07 } as const
const ON_BENEFIT = 0.3
const RETIRED = 0.02
const RESIDENTS = 0.015

/** What stands for one person in the ledger of one month; 0 is no row, `resident` a row of the residents' scheme. */
export const STATE = {
  none: 0,
  paid: 1,
  arrears: 2,
  interrupted: 3,
  suspended: 4,
  retired: 5,
  resident: 6,
} as const

/** The months of the year in which somebody pays: from `start` to the month before `leave`; 13 is never. */
export interface PayingMonths {
  readonly start: number
  readonly leave: number
}

/**
 * The people of the ledger beside those of leads. Their indices, in order: payers of the published month, persons of leads, joiners (start to
 * pay later), lapsed (stopped before), members of the residents' scheme. Retired persons have indices of their own.
 */
export class LedgerPeople {
  readonly publishedMonth: number
  readonly firstLeadPerson: number
  readonly firstJoiner: readonly number[]
  readonly firstLapsed: readonly number[]
  readonly firstResident: readonly number[]
  readonly firstRetired: readonly number[]
  readonly #seed: number

  constructor(cells: AnnexCells, leadPersons: number, publishedMonth: number, seed: number) {
    this.#seed = seed
    this.publishedMonth = publishedMonth
    const payers = cells.payers.reduce((total, value) => total + value, 0)
    this.firstLeadPerson = payers
    this.firstJoiner = offsets(cells.payers, publishedMonth < 12 ? JOINERS : 0, payers + leadPersons)
    this.firstLapsed = offsets(cells.payers, publishedMonth > 1 ? LAPSED : 0, last(this.firstJoiner))
    this.firstResident = offsets(cells.payers, RESIDENTS, last(this.firstLapsed))
    this.firstRetired = offsets(cells.payers, RETIRED, 0)
  }

  /** When a payer of the published month pays. */
  payer(payer: number): PayingMonths {
    const draw = mix(this.#seed, STREAM.startMonth, payer)
    const start =
      happens(draw, PAYING_SINCE_JANUARY) || this.publishedMonth < 2
        ? 1
        : 2 + below(mix(this.#seed, STREAM.startMonth, payer, 1), this.publishedMonth - 1)
    const later = 12 - this.publishedMonth
    const leaves = later > 0 && happens(mix(this.#seed, STREAM.leaveMonth, payer), LEAVING_LATER)
    const leave = leaves
      ? this.publishedMonth + 1 + below(mix(this.#seed, STREAM.leaveMonth, payer, 1), later)
      : 13
    return { start, leave }
  }

  /** Whether a payer pays in every month of the year: only such persons are listed as paying in other rosters. */
  isSteady(payer: number): boolean {
    const { start, leave } = this.payer(payer)
    return start === 1 && leave === 13
  }

  /** When a joiner pays. */
  joiner(person: number): PayingMonths {
    return {
      start:
        this.publishedMonth + 1 + below(mix(this.#seed, STREAM.joiner, person), 12 - this.publishedMonth),
      leave: 13,
    }
  }

  /** When a lapsed person paid: three months and more before the published month nothing more comes in. */
  lapsed(person: number): PayingMonths {
    return {
      start: 1,
      leave: 2 + below(mix(this.#seed, STREAM.lapsed, person), Math.max(1, this.publishedMonth - 3)),
    }
  }

  /** Whether a lapsed person receives unemployment benefit. */
  isOnBenefit(person: number): boolean {
    return happens(mix(this.#seed, STREAM.unemployment, person), ON_BENEFIT)
  }

  /** The month in which a lapsed person pays again; 13 is never. */
  returns(person: number): number {
    const share = this.isOnBenefit(person) ? RETURNING.onBenefit : RETURNING.others
    const isBack = this.publishedMonth < 12 && happens(mix(this.#seed, STREAM.lapsed, person, 2), share)
    return isBack ? this.publishedMonth + 1 : 13
  }

  /** What stands in the ledger after somebody has stopped paying. */
  stateAfter(person: number): number {
    const percent = below(mix(this.#seed, STREAM.lapsed, person, 1), 100)
    return percent < 50
      ? STATE.interrupted
      : percent < 75
        ? STATE.arrears
        : percent < 90
          ? STATE.suspended
          : STATE.none
  }
}

function offsets(payers: readonly number[], share: number, first: number): number[] {
  const starts = [first]
  for (const value of payers) starts.push(last(starts) + Math.floor(value * share))
  return starts
}

function last(values: readonly number[]): number {
  return values.at(-1) ?? 0
}
