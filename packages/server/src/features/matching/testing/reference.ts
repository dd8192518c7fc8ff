import {
  addDays,
  type Campaign,
  type EmployerFacts,
  isStanding,
  issuedAt,
  isUninsured,
  leadReasons,
  type PersonClass,
  personClass,
  unitClass,
} from '@kuomian/campaign'
import { MONTH, TODAY, type World, type WorldListing } from './world.ts'

/** What a run should find in a small world, computed the plain way by the rules of the campaign. */
export type Expected = {
  persons: { employer: number; person: string; personClass: PersonClass }[]
  leads: { employer: number; reasons: string[]; uninsured: number; persons: number; unitClass: string }[]
}

/** The whole comparison in memory, one person and one employer at a time. */
export function expectedOf(world: World, campaign: Pick<Campaign, 'matching' | 'leadClasses'>): Expected {
  const rules = campaign.matching
  const standing = world.listings.filter((row) => stands(row, rules.graceDays))
  const registered = new Map(world.registered.map((unit) => [unit.employer, unit]))
  const entries = [...Map.groupBy(standing, (row) => `${row.employer}|${personKey(row)}`).values()]
  const persons = entries.flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const found = classOf(world, standing, registered.has(first.employer), first, rules)
    return [{ rows, employer: first.employer, person: personKey(first), personClass: found }]
  })
  const uninsured = persons.filter((entry) => isUninsured(entry.personClass))
  const owner = new Map(
    [...Map.groupBy(uninsured, (entry) => entry.person)].map(([person, listed]) => [
      person,
      issuedAt(listed.map((entry) => ({ employerKey: String(entry.employer), latest: latestOf(entry.rows) })))
        .employerKey,
    ]),
  )
  const leads = [1, 2, 3, 4].flatMap((employer) => {
    const own = uninsured.filter((entry) => entry.employer === employer)
    const facts = factsOf(world, employer, own)
    const reasons = leadReasons(facts, campaign.leadClasses, rules.reasons)
    if (reasons.length === 0) return []
    const issued = own.filter((entry) => owner.get(entry.person) === String(employer)).length
    const state = { ...facts, active: registered.get(employer)?.active ?? false }
    return [{ employer, reasons, uninsured: own.length, persons: issued, unitClass: unitClass(state) }]
  })
  return { persons: persons.map(({ rows: _, ...entry }) => entry), leads }
}

const personKey = (row: WorldListing): string =>
  row.person > 0 ? String(row.person) : `odd ${row.employer} ${row.name} ${row.person}`

function stands(row: WorldListing, graceDays: number): boolean {
  const from = row.roster === 'employment' ? addDays(TODAY, -row.daysAgo) : null
  if (row.roster === 'training-subsidy') return true
  return isStanding({ from, to: null, open: row.open }, TODAY, graceDays)
}

/** Days of evidence as the rosters of the world carry them. */
function latestOf(rows: readonly WorldListing[]): string {
  const days = rows.map((row) =>
    row.roster === 'housing-fund' ? '2016-03-31' : addDays(TODAY, -row.daysAgo),
  )
  return days.sort().at(-1) ?? ''
}

function classOf(
  world: World,
  standing: readonly WorldListing[],
  registered: boolean,
  row: WorldListing,
  rules: Campaign['matching'],
): PersonClass {
  const mine = row.person > 0 ? world.payments.filter((payment) => payment.person === row.person) : []
  const now = mine.filter((payment) => payment.month === MONTH)
  const pension = now.filter((payment) => payment.insurance === 'pension')
  const alone = (payment: (typeof now)[number]) => payment.employer === null || payment.form === 'flexible'
  const paid = pension.filter((payment) => payment.status === 'paid')
  const names = standing
    .filter((other) => row.person > 0 && other.person === row.person)
    .map((other) => other.name)
  const before = mine.filter(
    (payment) => payment.month < MONTH && payment.insurance === 'pension' && payment.status === 'paid',
  )
  return personClass(
    {
      idValid: row.person > 0,
      numberShared: names.includes('李娜') && names.some((name) => name !== '李娜'),
      paysHere: registered && paid.some((payment) => !alone(payment) && payment.employer === row.employer),
      paysElsewhere: paid.some((payment) => !alone(payment)),
      paysAlone: paid.some(alone),
      states: pension.flatMap(({ status }) => (status === 'paid' ? [] : [status])),
      lastPaidMonth:
        before
          .map((payment) => payment.month)
          .sort()
          .at(-1) ?? null,
      inResidentScheme: now.some((payment) => payment.insurance === 'resident'),
      inInstitutionScheme: now.some((payment) => payment.insurance === 'institution'),
      age: row.person === 7 ? 15 : 36,
    },
    MONTH,
    rules,
  )
}

function factsOf(
  world: World,
  employer: number,
  uninsured: readonly { rows: readonly WorldListing[] }[],
): EmployerFacts {
  const inRoster = (roster: WorldListing['roster']) =>
    uninsured.filter((entry) => entry.rows.some((row) => row.roster === roster)).length
  const isRegistered = world.registered.some((unit) => unit.employer === employer)
  const payers = world.payments.filter(
    (row) =>
      row.employer === employer &&
      row.month === MONTH &&
      row.status === 'paid' &&
      row.insurance === 'pension',
  )
  const units = world.units.filter((row) => row.employer === employer)
  const sme = units.filter((row) => row.roster === 'sme')
  const ftz = units.filter((row) => row.roster === 'ftz')
  return {
    uninsured: uninsured.length,
    uninsuredIn: {
      'housing-fund': inRoster('housing-fund'),
      employment: inRoster('employment'),
      'training-subsidy': inRoster('training-subsidy'),
    },
    listedIn: {
      ...(sme.length > 0 && { sme: { staff: Math.max(...sme.map((row) => row.staff)), graceOver: true } }),
      ...(ftz.length > 0 && { ftz: { staff: null, graceOver: ftz.some((row) => row.daysAgo >= 30) } }),
    },
    paying: isRegistered ? new Set(payers.map((row) => row.person)).size : 0,
    registered: isRegistered,
    dispatchLicence: units.some((row) => row.roster === 'dispatch-licences'),
    dispatchName: false,
  }
}
