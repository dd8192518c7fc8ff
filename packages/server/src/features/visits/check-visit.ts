import {
  dispatchProblem,
  exceedsIssued,
  headCountProblem,
  isPersonOutcome,
  isUnitOutcome,
  needsProof,
  personDetailsProblem,
  shortfall,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { classify } from '@kuomian/identity'
import type { VisitInput } from './visit-input.ts'
import type { VisitedLead } from './visited-lead.ts'

/**
 * Whatever can be wrong with a record of a visit by itself; each mistake is a refusal that names its field and row.
 * @param today the campaign's day: a visit that arrives late keeps the day on which it happened
 * @param least how many officers the campaign asks for
 */
export function checkVisit(visit: VisitInput, lead: VisitedLead, today: string, least: number): void {
  checkDays(visit, lead, today)
  // One officer named twice is one officer.
  if (new Set(visit.officers).size < least) {
    throw new Refusal('officers-too-few', { least }, { field: 'officers', rule: 'domain §7.3' })
  }
  checkOutcome(visit, lead)
  checkPersons(visit)
  checkCounts(visit, lead)
  checkDispatch(visit)
}

function checkDays({ happenedOn: day, nextOn }: VisitInput, lead: VisitedLead, today: string): void {
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field: 'happenedOn' })
  if (lead.issued_on !== null && day < lead.issued_on) {
    throw new Refusal('visit-before-issue', { day, issued: lead.issued_on }, { field: 'happenedOn' })
  }
  if (nextOn !== null && nextOn <= day) {
    throw new Refusal('next-day-not-after-visit', { day: nextOn, visited: day }, { field: 'nextOn' })
  }
}

function checkOutcome({ outcome, note, transferTo, duplicateOf }: VisitInput, lead: VisitedLead): void {
  const fits = lead.units === 1 ? isUnitOutcome(outcome) : isPersonOutcome(outcome)
  if (!fits) throw new Refusal('outcome-unknown', { outcome }, { field: 'outcome' })
  if (needsProof(outcome) && note.length < 2) {
    throw new Refusal('proof-missing', { outcome }, { field: 'note', rule: 'domain §8.5' })
  }
  if (transferTo !== null && (outcome !== 'U11' || transferTo === lead.district_id)) {
    throw new Refusal('transfer-target-missing', {}, { field: 'transferTo', rule: 'domain §8.5 U11' })
  }
  if (duplicateOf !== null && (outcome !== 'U13' || duplicateOf === lead.id)) {
    throw new Refusal('duplicate-target-missing', {}, { field: 'duplicateOf', rule: 'domain §8.5 U13' })
  }
}

function checkPersons({ persons, happenedOn }: VisitInput): void {
  const seen = new Set<number>()
  for (const [place, { leadPersonId, outcome, details }] of persons.entries()) {
    const row = place + 1
    if (!isPersonOutcome(outcome)) {
      throw new Refusal('outcome-unknown', { outcome }, { field: 'persons', row })
    }
    if (seen.has(leadPersonId)) throw new Refusal('person-twice', { row }, { field: 'persons', row })
    seen.add(leadPersonId)
    const problem = details && personDetailsProblem(outcome, details, happenedOn)
    if (problem) throw new Refusal(`person-${problem}`, { row, outcome }, { field: 'persons', row })
  }
}

function checkCounts({ headCounts, outcome, headCountChanged }: VisitInput, lead: VisitedLead): void {
  if (headCounts === null) return
  const problem = headCountProblem(headCounts)
  if (problem) throw new Refusal(`head-counts-${problem}`, {}, { field: 'headCounts', rule: 'domain §10.1' })
  const found = shortfall(headCounts)
  if (exceedsIssued({ outcome, shortfall: found, headCountChanged }, lead.persons)) {
    const numbers = { found, issued: lead.persons }
    throw new Refusal('persons-exceed-issued', numbers, { field: 'headCountChanged', rule: 'domain §8.5' })
  }
}

function checkDispatch({ dispatch, outcome, happenedOn: day }: VisitInput): void {
  if (dispatch === null) return
  const problem = dispatchProblem(dispatch, outcome === 'U16')
  if (problem?.problem === 'unit-twice') {
    const { row } = problem
    throw new Refusal('dispatch-unit-twice', { row }, { field: 'dispatch', row })
  }
  if (problem) throw new Refusal(`dispatch-${problem.problem}`, {}, { field: 'dispatch', rule: 'R07' })
  for (const [place, { code }] of dispatch.userUnits.entries()) {
    if (code === null || code === '' || classify(code, { day }).valid) continue
    const row = place + 1
    throw new Refusal('dispatch-unit-code-wrong', { row, code }, { field: 'dispatch', row })
  }
}
