import { type EnrolmentDemandData, workingCalendar } from '@kuomian/campaign'
import { readHolidays } from '../../campaigns/index.ts'
import { enrolmentDemandOf } from '../../visits/index.ts'
import { codesOfPaper, employerOfPaper, leadOfPaper, needsEmployer } from './lead.ts'
import type { Making, Source } from './source.ts'

/** More names than this no paper lists; the number of persons is said all the same. */
const mostNames = 2_000
/** Working days given where the visit agreed on no day, or that day has passed. */
const workingDaysGiven = 10

type Named = EnrolmentDemandData['persons'][number]

/**
 * What a demand to enrol is made of: the persons whom the last visit found uninsured or below their base, or, before any
 * visit, those of the list who are not decided. @throws Refusal
 */
export async function enrolmentDemandSource(making: Making, leadId: number): Promise<Source> {
  const { tx, campaign } = making
  const lead = await leadOfPaper(tx, leadId)
  needsEmployer(lead)
  const visit = await tx
    .selectFrom('visit')
    .select(['id', 'register_by'])
    .where('lead_id', '=', leadId)
    .where('voided_on', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const visited = visit === undefined ? [] : await visitedPersons(making, visit.id)
  const persons = visited.length > 0 ? visited : await listedPersons(making, leadId)
  const dueOn = await dueDay(making, visit?.register_by ?? null)
  const uninsured = Math.max(persons.length, visited.length > 0 ? 0 : lead.uninsured_now)
  return {
    districtId: lead.district_id,
    leadId,
    receiver: null,
    about: lead.name,
    caseNumber: null,
    codes: codesOfPaper(lead.codes),
    dueOn,
    persons: uninsured,
    data: ({ head, code }) =>
      ({
        head,
        employer: employerOfPaper(lead),
        uninsured,
        persons: persons.slice(0, mostNames),
        dueOn,
        place: head.issuer,
        bring: campaign.documents.bring,
        code,
      }) satisfies EnrolmentDemandData,
  }
}

async function dueDay({ campaign, today }: Making, agreed: string | null): Promise<string> {
  if (agreed !== null && agreed > today) return agreed
  const calendar = workingCalendar(await readHolidays(campaign.calendar))
  return calendar.addWorkingDays(today, workingDaysGiven)
}

async function visitedPersons({ tx }: Making, visitId: number): Promise<Named[]> {
  const { persons } = await enrolmentDemandOf(tx, visitId)
  return persons.map((person) => ({
    name: person.name,
    idMasked: person.idMasked,
    baseCents: person.baseCents,
    declaredCents: person.details?.declaredCents ?? null,
    months: person.months,
    shortfallCents: person.shortfallCents,
  }))
}

async function listedPersons({ tx }: Making, leadId: number): Promise<Named[]> {
  const rows = await tx
    .selectFrom('lead_person')
    .select(['name', 'id_masked'])
    .where('lead_id', '=', leadId)
    .where('listed', '=', true)
    .where('inspected_on', 'is', null)
    .orderBy('id')
    .limit(mostNames)
    .execute()
  const nothing = { baseCents: null, declaredCents: null, months: null, shortfallCents: null }
  return rows.map((row) => ({ name: row.name, idMasked: row.id_masked, ...nothing }))
}
