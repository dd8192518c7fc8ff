import { type SplitAccount, splitAccounts } from '../city/dispatched.ts'
import { STATE } from '../city/ledger-people.ts'
import type { MadeCity } from '../city/made-city.ts'
import { Deliveries } from '../files/deliveries.ts'
import type { RosterNoise } from '../noise/noise.ts'
import { civilDay, dayNumber } from '../people/days.ts'
import { below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { monthlyDelivery } from './delivery-days.ts'
import { LedgerLines } from './ledger-lines.ts'
import { UnitMonths } from './unit-months.ts'
import { shareOf, yuan } from './wages.ts'

const FIELDS = [
  'resident_id',
  'person_name',
  'unit_number',
  'insurance',
  'insured_on',
  'month',
  'base',
  'unit_amount',
  'person_amount',
  'status',
  'form',
  'household',
  'district',
]
const STATES = ['', '正常', '欠费', '中断', '暂停', '退休']
const FIRST_INSURED = dayNumber('1996-01-01')
const GROWN_UP = 18
const DAYS_OF_YEAR = 365

/** Stands for the employer of somebody who pays alone. */
export const NOBODY = -1

/** What the ledgers say about one person at one employer. */
export interface Insured {
  readonly person: number
  /** The employer's index, or that of a split account ({@link LedgerRows.splitAccount}); `NOBODY` for somebody who pays alone. */
  readonly employer: number
  readonly district: number
  readonly insurance: string
  readonly form: string
  readonly base: number
  /** The state of a month, 1 to 12. */
  state(month: number): number
}

/** Writes rows of persons into the ledgers of all months asked for, and adds them up by employer. */
export class LedgerRows {
  readonly #made: MadeCity
  readonly #noise: RosterNoise
  readonly #lines: LedgerLines
  readonly #files: readonly (string | null)[]
  readonly #units: UnitMonths
  readonly #asked: readonly number[]
  readonly #accounts: readonly SplitAccount[]
  readonly #accountOf: ReadonlyMap<string, number>
  /** The first of January. */
  readonly #firstDay: number

  constructor(made: MadeCity, noise: RosterNoise, deliveries: Deliveries, asked: readonly number[]) {
    this.#made = made
    this.#noise = noise
    this.#asked = asked
    this.#firstDay = dayNumber(`${made.city.campaign.year}-01-01`)
    this.#files = made.months.map((month, index) =>
      asked.includes(index + 1) ? `rosters/ledger-persons/${month}.csv` : null,
    )
    this.#lines = new LedgerLines(
      this.#files.map((file) => (file === null ? null : deliveries.place(file))),
      made.months.map((month) => month.replace('-', '')),
      Deliveries.headers({ kind: 'ledger-persons', fields: FIELDS }).join(','),
    )
    const { count } = made.settlement.employers
    this.#accounts = splitAccounts(made)
    this.#accountOf = new Map(
      this.#accounts.map(({ firm, user }, place) => [`${firm} ${user}`, count + place]),
    )
    this.#units = new UnitMonths(count, this.#accounts)
  }

  /** The index of the account that a user unit keeps for a firm's workers, as `Insured` has it: behind those of all employers. */
  splitAccount(firm: number, user: number): number {
    const account = this.#accountOf.get(`${firm} ${user}`)
    if (account === undefined) throw new RangeError(`${user} keeps no account for ${firm}`)
    return account
  }

  /** Closes the files and notes them as delivered. */
  close(deliveries: Deliveries): UnitMonths {
    for (const [index, rows] of this.#lines.close().entries()) {
      const file = this.#files[index]
      if (rows === null || file === null || file === undefined) continue
      deliveries.note({
        kind: 'ledger-persons',
        file,
        ...monthlyDelivery(this.#made, index + 1),
        source: '社会保险经办机构',
        format: 'csv',
        encoding: 'gb18030',
        rows,
      })
    }
    return this.#units
  }

  /** Writes a person's row into every month in which there is one. */
  write(insured: Insured): void {
    const made = this.#made
    const { person, employer, base } = insured
    const residentId = made.people.residentId(person)
    const local = made.people.isLocal(residentId)
    const urban = happens(mix(made.seed, STREAM.household, person), local ? 0.62 : 0.4)
    const insuredOn = civilDay(this.#insuredOn(person, Number(residentId.slice(6, 10)) + GROWN_UP))
    this.#lines.head([
      this.#noise.ledgerId(residentId, person),
      this.#noise.ledgerName(made.people.nameParts(person, residentId), person),
      employer === NOBODY ? '' : this.#unitNumber(employer),
      insured.insurance,
      insuredOn,
    ])
    const household = local ? (urban ? '本市城镇' : '本市农村') : urban ? '外埠城镇' : '外埠农村'
    const district = made.city.campaign.units[insured.district]?.name.zh ?? ''
    let tailOf: number = STATE.none
    for (let month = 1; month <= 12; month += 1) {
      const state = insured.state(month)
      if (state === STATE.none) continue
      if (employer !== NOBODY) {
        if (state === STATE.paid) this.#units.pays(employer, month, base)
        else if (state === STATE.arrears) this.#units.owes(employer, month, base)
      }
      if (!this.#asked.includes(month)) continue
      if (state !== tailOf) {
        const pays = state === STATE.paid && base > 0
        const unitShare = employer === NOBODY ? '0.00' : shareOf(base, 20)
        this.#lines.tail([
          base === 0 ? '' : yuan(base * 100),
          pays ? unitShare : '0.00',
          pays ? shareOf(base, employer === NOBODY ? 20 : 8) : '0.00',
          STATES[state] ?? '',
          insured.form,
          household,
          district,
        ])
        tailOf = state
      }
      this.#lines.write(month)
    }
  }

  #unitNumber(employer: number): string {
    const { codes, settlement } = this.#made
    const place = employer - settlement.employers.count
    const account = this.#accounts[place]
    return account === undefined ? codes.unitNumber(employer) : codes.splitAccountNumber(account.user, place)
  }

  /** Some day from a person's 18th year, but not before there was such insurance, to the end of last year. */
  #insuredOn(person: number, grownUp: number): number {
    const first = Math.max(
      FIRST_INSURED,
      (Math.min(grownUp, this.#made.city.campaign.year - 1) - 1900) * DAYS_OF_YEAR,
    )
    return first + below(mix(this.#made.seed, STREAM.insuredOn, person), Math.max(1, this.#firstDay - first))
  }
}
