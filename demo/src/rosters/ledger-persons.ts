import { enrolment, isRegistered, unpaidState } from '../city/enrolment.ts'
import { type PayingMonths, STATE } from '../city/ledger-people.ts'
import type { MadeCity } from '../city/made-city.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import { Deliveries } from '../files/deliveries.ts'
import type { Noise, RosterNoise } from '../noise/noise.ts'
import { civilDay, dayNumber } from '../people/days.ts'
import { at, below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { monthlyDelivery } from './delivery-days.ts'
import { LedgerLines } from './ledger-lines.ts'
import { UnitMonths } from './unit-months.ts'
import { baseOf, shareOf, yuan } from './wages.ts'

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
const SECOND_JOB = 0.002
const ROSTER = 14
const NOBODY = -1
const NEVER = 13
const GROWN_UP = 18
const DAYS_OF_YEAR = 365

interface Insured {
  readonly person: number
  /** The employer's index; −1 for somebody who pays alone. */
  readonly employer: number
  readonly district: number
  readonly insurance: string
  readonly form: string
  readonly base: number
  /** The state of a month, 1 to 12. */
  state(month: number): number
}

/** Writes the ledgers of persons, all months in one pass over the people, and adds them up by employer. */
export class LedgerPersons {
  readonly #made: MadeCity
  readonly #noise: RosterNoise
  readonly #lines: LedgerLines
  readonly #files: readonly (string | null)[]
  readonly #units: UnitMonths
  readonly #asked: readonly number[]
  /** The first of January. */
  readonly #firstDay: number
  /** Payers by month (rows) and district (columns): the person with two units counts once. */
  readonly payers: number[][]

  constructor(made: MadeCity, noise: Noise, deliveries: Deliveries, asked: readonly number[]) {
    this.#made = made
    this.#noise = noise.in(ROSTER)
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
    this.#units = new UnitMonths(made.settlement.employers.count)
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
      for (let payer = first; payer < first + at(employers.payers, employer); payer += 1)
        this.#payer(payer, employer, district, form)
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
      ),
    )
    extra(ledger.firstResident, (person) =>
      this.#row({
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
      this.#row({
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

  #payer(payer: number, employer: number, district: number, form: string): void {
    this.#pays(
      payer,
      employer,
      district,
      form,
      this.#made.ledger.payer(payer),
      this.#made.ledger.stateAfter(payer),
    )
    if (employer === NOBODY || !happens(mix(this.#made.seed, STREAM.secondJob, payer), SECOND_JOB)) return
    if (!this.#made.ledger.isSteady(payer)) return
    const elsewhere = (district + 1) % this.#made.city.campaign.units.length
    const second = this.#someUnit(payer, elsewhere)
    if (second === NOBODY || second === employer) return
    const base = Math.floor(baseOf(this.#made.seed, payer) / 2)
    this.#row({
      person: payer,
      employer: second,
      district: elsewhere,
      insurance: '企业养老',
      form: '非全日制',
      base,
      state: () => STATE.paid,
    })
  }

  #pays(
    person: number,
    employer: number,
    district: number,
    form: string,
    months: PayingMonths,
    after: number,
  ): void {
    const state = (month: number): number =>
      month < months.start
        ? STATE.none
        : month < months.leave
          ? STATE.paid
          : employer === NOBODY && after === STATE.arrears
            ? STATE.interrupted
            : after
    this.#row({
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
      this.#row({
        ...{ person, district, employer: account },
        ...(resident ? { insurance: '城乡居民', form: '', base: 0 } : { insurance: '企业养老', form, base }),
        state: (month) => (month >= start ? STATE.none : resident ? STATE.paid : before),
      })
    }
    if (paying === null) return
    const state = (month: number): number =>
      month < start ? STATE.none : month < paying.leave ? STATE.paid : STATE.interrupted
    this.#row({ person, district, employer, insurance: '企业养老', form, base, state })
    this.#count(district, state)
  }

  #count(district: number, state: (month: number) => number): void {
    for (let month = 1; month <= 12; month += 1) {
      const row = this.payers[month - 1]
      if (row !== undefined && state(month) === STATE.paid) row[district] = (row[district] ?? 0) + 1
    }
  }

  #row(insured: Insured): void {
    const made = this.#made
    const { person, employer, base } = insured
    const residentId = made.people.residentId(person)
    const local = made.people.isLocal(residentId)
    const urban = happens(mix(made.seed, STREAM.household, person), local ? 0.62 : 0.4)
    const insuredOn = civilDay(this.#insuredOn(person, Number(residentId.slice(6, 10)) + GROWN_UP))
    this.#lines.head([
      this.#noise.ledgerId(residentId, person),
      this.#noise.ledgerName(made.people.nameParts(person, residentId), person),
      employer === NOBODY ? '' : made.codes.unitNumber(employer),
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

  /** Some day from a person's 18th year, but not before there was such insurance, to the end of last year. */
  #insuredOn(person: number, grownUp: number): number {
    const first = Math.max(
      FIRST_INSURED,
      (Math.min(grownUp, this.#made.city.campaign.year - 1) - 1900) * DAYS_OF_YEAR,
    )
    return first + below(mix(this.#made.seed, STREAM.insuredOn, person), Math.max(1, this.#firstDay - first))
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
