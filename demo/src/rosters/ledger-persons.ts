import { isFirm, type Sent, sentBy } from '../city/dispatched.ts'
import { enrolment, isRegistered, unpaidState } from '../city/enrolment.ts'
import { type PayingMonths, STATE } from '../city/ledger-people.ts'
import type { MadeCity } from '../city/made-city.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { LedgerRows, NOBODY } from './ledger-rows.ts'
import type { UnitMonths } from './unit-months.ts'
import { baseOf } from './wages.ts'

const SECOND_JOB = 0.002
const NOBODY_SENT: ReadonlyMap<number, Sent> = new Map()
const ROSTER = 14
const NEVER = 13

/** Writes the ledgers of persons, all months in one pass over the people, and adds them up by employer. */
export class LedgerPersons {
  readonly #made: MadeCity
  readonly #rows: LedgerRows
  /** Payers by month (rows) and district (columns): the person with two units counts once. */
  readonly payers: number[][]

  constructor(made: MadeCity, noise: Noise, deliveries: Deliveries, asked: readonly number[]) {
    this.#made = made
    this.#rows = new LedgerRows(made, noise.in(ROSTER), deliveries, asked)
    this.payers = made.months.map(() => made.city.campaign.units.map(() => 0))
  }

  /** Writes everybody of one district. */
  writeDistrict(district: number): void {
    const { settlement, ledger } = this.#made
    const { employers, districtEmployers, districtPayers, flexiblePayers } = settlement
    for (
      let employer = at(districtEmployers, district);
      employer < at(districtEmployers, district + 1);
      employer += 1
    ) {
      const form = employers.has(employer, TRAIT.dispatchName) ? '劳务派遣' : '合同制'
      const first = at(employers.firstPayer, employer)
      const sent = isFirm(this.#made, employer)
        ? new Map([...sentBy(this.#made, employer)].map((one) => [one.payer, one]))
        : NOBODY_SENT
      for (let payer = first; payer < first + at(employers.payers, employer); payer += 1)
        this.#payer(payer, employer, district, form, sent.get(payer))
      for (let place = 0; place < at(employers.persons, employer); place += 1)
        this.#leadPerson(employer, place, district)
    }
    for (let payer = at(flexiblePayers, district); payer < at(districtPayers, district + 1); payer += 1) {
      this.#payer(payer, NOBODY, district, '灵活就业')
    }
    const extra = (starts: readonly number[], write: (person: number) => void): void => {
      for (let person = at(starts, district); person < at(starts, district + 1); person += 1) write(person)
    }
    extra(ledger.firstJoiner, (person) =>
      this.#pays(
        person,
        this.#someUnit(person, district),
        district,
        '合同制',
        ledger.joiner(person),
        STATE.none,
      ),
    )
    extra(ledger.firstLapsed, (person) =>
      this.#pays(
        person,
        this.#someUnit(person, district),
        district,
        '合同制',
        ledger.lapsed(person),
        ledger.stateAfter(person),
        ledger.returns(person),
      ),
    )
    extra(ledger.firstResident, (person) =>
      this.#rows.write({
        person,
        employer: NOBODY,
        district,
        insurance: '城乡居民',
        form: '',
        base: 0,
        state: () => STATE.paid,
      }),
    )
    extra(ledger.firstRetired, (index) =>
      this.#rows.write({
        person: -1 - index,
        employer: this.#someUnit(-1 - index, district),
        district,
        insurance: '企业养老',
        form: '合同制',
        base: 0,
        state: () => STATE.retired,
      }),
    )
  }

  /** Closes the files and notes them as delivered; what they add up to by employer. */
  close(deliveries: Deliveries): UnitMonths {
    return this.#rows.close(deliveries)
  }

  #payer(payer: number, employer: number, district: number, form: string, sent?: Sent): void {
    if (sent === undefined || sent.route.account === 'firm')
      this.#pays(
        payer,
        employer,
        district,
        form,
        this.#made.ledger.payer(payer),
        this.#made.ledger.stateAfter(payer),
      )
    else this.#paidElsewhere(employer, district, form, sent)
    if (employer === NOBODY || !happens(mix(this.#made.seed, STREAM.secondJob, payer), SECOND_JOB)) return
    if (!this.#made.ledger.isSteady(payer)) return
    const elsewhere = (district + 1) % this.#made.city.campaign.units.length
    const second = this.#someUnit(payer, elsewhere)
    if (second === NOBODY || second === employer) return
    const base = Math.floor(baseOf(this.#made.seed, payer) / 2)
    this.#rows.write({
      person: payer,
      employer: second,
      district: elsewhere,
      insurance: '企业养老',
      form: '非全日制',
      base,
      state: () => STATE.paid,
    })
  }

  /** A worker who pays all year: in the firm's account until the month from which the user unit pays for him. */
  #paidElsewhere(firm: number, district: number, form: string, { payer, user, route }: Sent): void {
    const account = route.account === 'split' ? this.#rows.splitAccount(firm, user) : user
    const row = { person: payer, district, insurance: '企业养老', form, base: baseOf(this.#made.seed, payer) }
    const state = (from: number, before: number) => (month: number) =>
      from <= month && month < before ? STATE.paid : STATE.none
    if (route.since > 1) this.#rows.write({ ...row, employer: firm, state: state(1, route.since) })
    this.#rows.write({ ...row, employer: account, state: state(route.since, NEVER) })
    this.#count(district, () => STATE.paid)
  }

  #pays(
    person: number,
    employer: number,
    district: number,
    form: string,
    months: PayingMonths,
    after: number,
    again = NEVER,
  ): void {
    const state = (month: number): number =>
      month < months.start
        ? STATE.none
        : month < months.leave || month >= again
          ? STATE.paid
          : employer === NOBODY && after === STATE.arrears
            ? STATE.interrupted
            : after
    this.#rows.write({
      person,
      employer,
      district,
      insurance: '企业养老',
      form,
      base: baseOf(this.#made.seed, person),
      state,
    })
    this.#count(district, state)
  }

  #leadPerson(employer: number, place: number, district: number): void {
    const { settlement, ledger } = this.#made
    const lead = at(settlement.employers.firstPerson, employer) + place
    const person = ledger.firstLeadPerson + lead
    const paying = enrolment(this.#made, employer, place)
    const before = unpaidState(this.#made, employer, lead)
    const form = at(settlement.employers.kind, employer) === KIND.dispatch ? '劳务派遣' : '合同制'
    const base = baseOf(this.#made.seed, person)
    const start = paying?.start ?? NEVER
    if (before !== STATE.none) {
      const resident = before === STATE.resident
      const account = isRegistered(this.#made, employer) && !resident ? employer : NOBODY
      this.#rows.write({
        ...{ person, district, employer: account },
        ...(resident ? { insurance: '城乡居民', form: '', base: 0 } : { insurance: '企业养老', form, base }),
        state: (month) => (month >= start ? STATE.none : resident ? STATE.paid : before),
      })
    }
    if (paying === null) return
    const state = (month: number): number =>
      month < start ? STATE.none : month < paying.leave ? STATE.paid : STATE.interrupted
    this.#rows.write({ person, district, employer, insurance: '企业养老', form, base, state })
    this.#count(district, state)
  }

  #count(district: number, state: (month: number) => number): void {
    for (let month = 1; month <= 12; month += 1) {
      const row = this.payers[month - 1]
      if (row !== undefined && state(month) === STATE.paid) row[district] = (row[district] ?? 0) + 1
    }
  }

  /** An ordinary employer of the district; −1 when there is none. */
  #someUnit(person: number, district: number): number {
    const { employers, districtEmployers } = this.#made.settlement
    const first = at(districtEmployers, district)
    const last = at(districtEmployers, district + 1)
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const employer = first + below(mix(this.#made.seed, STREAM.form, person, attempt), last - first)
      if (employer < last && !employers.isLead(employer)) return employer
    }
    return NOBODY
  }
}
