import { addMonths, type CivilMonth } from '@kuomian/campaign'
import type { PayerLookUp } from '@kuomian/contract'
import { type IndexFile, MONTHS_KNOWN, NO_MONTH, STATE_BITS } from './index-file.ts'
import type { PersonHash } from './person-hash.ts'

/** What the ledgers say of one person. */
export type KnownPayer = {
  answer: PayerLookUp
  /** The months with a payment, as far back as the index knows single ones. */
  paidMonths: CivilMonth[]
  lastPaid: CivilMonth | null
  states: ('arrears' | 'interrupted' | 'suspended' | 'retired')[]
  inResidentScheme: boolean
  inInstitutionScheme: boolean
  paysAlone: boolean
}

/** The index keeps a month as months since the year 0. */
const monthOfNumber = (number: number): CivilMonth => addMonths('0001-01', number - 12)

/** Asks the index of a month about one person: some twenty steps of a binary search, no allocation before the answer. */
export function askIndex(index: IndexFile, month: CivilMonth, hash: PersonHash): KnownPayer {
  const first = lowest(index, hash)
  const { high, low } = index
  if (high[first] !== hash.high || low[first] !== hash.low) return unknown(month)
  const bits = index.paid[first] ?? 0
  const told = index.month[first] ?? NO_MONTH
  const states = index.states[first] ?? 0
  const has = (name: keyof typeof STATE_BITS) => (states & STATE_BITS[name]) !== 0
  const pays = (bits & 1) === 1
  const toldMonth = told === NO_MONTH ? null : monthOfNumber(told)
  const paidMonths: CivilMonth[] = []
  for (let back = 0; back < MONTHS_KNOWN; back++)
    if (((bits >>> back) & 1) === 1) paidMonths.push(addMonths(month, -back))
  const employers: { unitNumber: string | null; name: string | null }[] = []
  for (let at = first; pays && high[at] === hash.high && low[at] === hash.low; at++) {
    const [unitNumber, name] = index.accounts[(index.account[at] ?? 0) - 1] ?? []
    employers.push({ unitNumber: unitNumber ?? null, name: name || null })
  }
  return {
    answer: pays
      ? { pays, month, since: toldMonth ?? month, employers }
      : { pays, month, lastPaid: toldMonth },
    paidMonths,
    lastPaid: pays ? month : toldMonth,
    states: (['arrears', 'interrupted', 'suspended', 'retired'] as const).filter(has),
    inResidentScheme: has('resident'),
    inInstitutionScheme: has('institution'),
    paysAlone: has('alone'),
  }
}

const unknown = (month: CivilMonth): KnownPayer => ({
  answer: { pays: false, month, lastPaid: null },
  paidMonths: [],
  lastPaid: null,
  states: [],
  inResidentScheme: false,
  inInstitutionScheme: false,
  paysAlone: false,
})

/** The first entry that is not below the hash. */
function lowest({ high, low }: IndexFile, hash: PersonHash): number {
  let from = 0
  let to = high.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const word = high[middle] ?? 0
    const isBelow = word < hash.high || (word === hash.high && (low[middle] ?? 0) < hash.low)
    if (isBelow) from = middle + 1
    else to = middle
  }
  return from
}
