import { type FeedRule, monthOf, type RosterKind } from '@kuomian/campaign'
import { employerKey, type FeedFacts, type NamedEmployer } from './feed-row.ts'

type Values = Readonly<Record<string, string>>

/** The columns whose day is the row's own, the first that is filled. */
const DAYS: Partial<Record<RosterKind, readonly string[]>> = {
  employment: ['registered_on', 'contract_from'],
  'training-subsidy': ['paid_on'],
  sme: ['paid_on'],
  loans: ['lent_on'],
  ftz: ['established_on'],
}

/** What makes two rows speak of the same subject, beside person and employer: a later one takes the place of the earlier. */
const SUBJECTS: Partial<Record<RosterKind, readonly string[]>> = {
  employment: ['registered_on', 'contract_from'],
  'training-subsidy': ['course', 'paid_on'],
  sme: ['certificate', 'batch', 'project', 'paid_on'],
  loans: ['bank', 'lent_on'],
  ftz: [],
  'tax-refund': ['month'],
}

/** The facts in the columns of a row that was read. */
export function factsOf(kind: RosterKind, values: Values): FeedFacts {
  const day = (DAYS[kind] ?? []).map((name) => values[name]).find((value) => value !== undefined)
  const { month, resident_id: id } = values
  return {
    beganOn: day ?? (month === undefined ? null : `${month}-01`),
    leftOn: values.left_on ?? null,
    person: id === undefined ? null : { id, name: values.person_name ?? '' },
    employer: employerOf(values),
    staff: numberOf(values.staff_count),
    amountCents: numberOf(values.refund ?? values.amount),
    month: month === undefined ? null : monthOf(`${month}-01`),
    papersAsked: numberOf(values.papers_asked),
  }
}

/** The text by which a row is told from rows about something else. */
export function subjectOf(kind: RosterKind, values: Values): string {
  const { employer } = factsOf(kind, values)
  const own = SUBJECTS[kind]
  // A kind without a rule of its own has no revisions: each different row stands for itself.
  if (own === undefined) return contentOf(values)
  const parts = [
    values.resident_id ?? values.resident_id_raw ?? '',
    employer === null ? '' : (employerKey(employer) ?? ''),
    ...own.map((name) => values[name] ?? ''),
  ]
  return JSON.stringify([kind, ...parts])
}

/** All that a row says, in the order of its columns' names. */
export function contentOf(values: Values): string {
  const said = Object.entries(values).filter(([name]) => name !== 'row_number')
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether a rule goes by the row's own day, so that a row without one says nothing. */
export const needsDay = ({ rule }: FeedRule): boolean =>
  rule === 'registered-unpaid' || rule === 'trained-unpaid' || rule === 'unregistered'

function employerOf(values: Values): NamedEmployer | null {
  const text = (name: string) => values[name] ?? ''
  const employer = {
    uscc: text('uscc'),
    orgCode: text('org_code'),
    registrationNumber: text('registration_number'),
    nameKey: text('employer_key'),
    name: text('employer_name'),
    address: text('address'),
    phone: text('phone'),
    legalPerson: text('legal_person'),
    contact: text('contact'),
    district: text('district'),
    addressDistrict: text('address_district'),
  }
  return employerKey(employer) === null ? null : employer
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
