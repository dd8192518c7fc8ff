import {
  addDays,
  type BaseGapPrice,
  baseGap,
  type Campaign,
  type CivilDay,
  type FeedHit,
  lastDayOf,
  type PersonClass,
  personClass,
  rankStaffGaps,
  registeredUnpaid,
  trainedUnpaid,
  unregistered,
} from '@kuomian/campaign'
import type { EmployerAccounts } from '../hits/employer-accounts.ts'
import type { KnownPayer } from '../payer-index/ask-index.ts'
import type { OpenIndex } from '../payer-index/open-index.ts'
import type { ReadRow } from './read-rows.ts'

/** What rows are judged by: the campaign's day and rules, and the ledger that stands. */
export type Bench = {
  today: CivilDay
  definition: Pick<Campaign, 'matching' | 'contribution'>
  index: OpenIndex
}

/** What a row has shown by a ledger. */
export type Judgement = {
  hit: FeedHit | null
  /** On this day the answer may be another one without a new ledger. */
  lookOn: CivilDay | null
  payer: KnownPayer | null
  personClass: PersonClass | null
  paying: number | null
  baseGap: BaseGapPrice | null
  registeredOn: CivilDay | null
}

const NOTHING: Judgement = {
  ...{ hit: null, lookOn: null, payer: null, personClass: null },
  ...{ paying: null, baseGap: null, registeredOn: null },
}

/** Judges one row by the rule of its feed (R30–R34); the rules themselves are pure (`campaign/feeds`). */
export function judgeRow(
  { facts, rule }: ReadRow,
  bench: Bench,
  accounts: EmployerAccounts | null,
): Judgement {
  const { today, definition, index } = bench
  const asOf = { day: today, month: index.month }
  const payer = facts.person === null ? null : index.ask(facts.person.id)
  const person =
    payer === null || facts.person === null ? null : classOf(facts.person.id, payer, index.month, definition)
  const known: Judgement = { ...NOTHING, payer, personClass: person }
  if (rule === null) return known
  const { beganOn } = facts
  const later = (day: CivilDay) => (day > today ? day : null)
  switch (rule.rule) {
    case 'registered-unpaid': {
      if (beganOn === null || payer === null) return known
      const exempt = person === 'EXEMPT'
      const { paidMonths } = payer
      const event = { registeredOn: beganOn, leftOn: facts.leftOn, paidMonths, exempt }
      return {
        ...known,
        hit: registeredUnpaid(event, asOf, rule),
        lookOn: later(addDays(beganOn, rule.days)),
      }
    }
    case 'trained-unpaid': {
      if (beganOn === null || payer === null) return known
      const event = { subsidisedOn: beganOn, paidMonths: payer.paidMonths, exempt: person === 'EXEMPT' }
      return { ...known, hit: trainedUnpaid(event, asOf, rule), lookOn: later(beganOn) }
    }
    case 'staff-gap': {
      const paying = accounts?.payers ?? 0
      const reported = { employer: '', staff: facts.staff, paying, subsidyCents: facts.amountCents ?? 0 }
      const [gap] = rankStaffGaps([reported], rule)
      const since = beganOn !== null && beganOn > lastDayOf(index.month) ? beganOn : lastDayOf(index.month)
      const hit = gap === undefined ? null : { leadClass: rule.leadClass, since, because: gap.because }
      return { ...known, hit, paying }
    }
    case 'unregistered': {
      if (beganOn === null) return known
      const registeredOn = accounts === null ? null : (accounts.registeredOn ?? beganOn)
      const company = {
        establishedOn: beganOn,
        registeredOn,
        closedOn: null,
        papersAsked: facts.papersAsked,
      }
      return {
        ...known,
        hit: unregistered(company, asOf, rule),
        lookOn: registeredOn === null ? later(addDays(beganOn, rule.days)) : null,
        registeredOn,
      }
    }
    case 'base-gap': {
      if (facts.staff === null) return known
      const paying = accounts?.payers ?? 0
      const gap = baseGap(
        {
          staff: facts.staff,
          paying,
          averageWageCents: null,
          declaredBaseCents: accounts?.baseCents ?? 0,
          since: facts.month ?? index.month,
          until: index.month,
        },
        definition.contribution,
      )
      // A base that nobody can price yet is no hit by itself: it is to be confirmed.
      const isHit = gap !== null && (gap.staffGap > 0 || (gap.base.priced && gap.base.cents > 0))
      return {
        ...known,
        hit: isHit
          ? { leadClass: rule.leadClass, since: lastDayOf(index.month), because: gap.because }
          : null,
        paying,
        baseGap: gap?.base ?? null,
      }
    }
  }
}

function classOf(
  id: string,
  payer: KnownPayer,
  month: string,
  { matching }: Bench['definition'],
): PersonClass {
  const end = Number(lastDayOf(month).replaceAll('-', ''))
  const facts = {
    ...{ idValid: true, numberShared: false },
    paysHere: false,
    paysElsewhere: payer.answer.pays && !payer.paysAlone,
    paysAlone: payer.answer.pays && payer.paysAlone,
    states: payer.states,
    lastPaidMonth: payer.answer.pays ? null : payer.lastPaid,
    inResidentScheme: payer.inResidentScheme,
    inInstitutionScheme: payer.inInstitutionScheme,
    age: Math.floor((end - Number(id.slice(6, 14))) / 10_000),
  }
  return personClass(facts, month, matching)
}
