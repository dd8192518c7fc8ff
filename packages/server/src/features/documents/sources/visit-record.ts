import {
  headCountsSchema,
  isPersonOutcome,
  isUnitOutcome,
  OPERATING_STATES,
  PERSON_OUTCOMES,
  UNIT_OUTCOMES,
  type VisitRecordData,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { classTitle, codesOfPaper, employerOfPaper, leadOfPaper } from './lead.ts'
import type { Making, Source } from './source.ts'

const countsOrNull = headCountsSchema.nullable()

/** What a visit's record is made of. @throws Refusal */
export async function visitRecordSource({ tx, campaign }: Making, visitId: number): Promise<Source> {
  const visit = await tx.selectFrom('visit').selectAll().where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw new Refusal('document-subject-not-found', { id: visitId })
  if (visit.voided_on !== null) throw new Refusal('visit-voided-already', { id: visitId })
  const lead = await leadOfPaper(tx, visit.lead_id)
  const persons = await tx
    .selectFrom('visit_person as v')
    .innerJoin('lead_person as p', 'p.id', 'v.lead_person_id')
    .select(['p.name', 'p.id_masked', 'v.outcome'])
    .where('v.visit_id', '=', visitId)
    .orderBy('p.id')
    .execute()
  const groups = lead.groups.map(
    (code) => campaign.targetGroups.find((group) => group.code === code)?.title.zh ?? code,
  )
  return {
    districtId: visit.district_id,
    leadId: lead.id,
    receiver: null,
    about: lead.name,
    caseNumber: null,
    codes: codesOfPaper(lead.codes),
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        employer: employerOfPaper(lead),
        leadClass: classTitle(campaign, visit.lead_class),
        groups,
        listedPersons: lead.persons,
        dueOn: lead.due_on,
        visitedOn: visit.happened_on,
        operatingState: operatingTitle(visit.operating_state),
        outcome: outcomeTitle(visit.outcome),
        headCounts: countsOrNull.parse(visit.head_counts),
        note: visit.note,
        officers: visit.officers,
        persons: persons.map((person) => ({
          name: person.name,
          idMasked: person.id_masked,
          outcome: outcomeTitle(person.outcome),
        })),
      }) satisfies VisitRecordData,
  }
}

function outcomeTitle(code: string): string {
  if (isUnitOutcome(code)) return UNIT_OUTCOMES[code].title.zh
  return isPersonOutcome(code) ? PERSON_OUTCOMES[code].title.zh : code
}

const operatingTitle = (code: string | null): string | null =>
  Object.entries(OPERATING_STATES).find(([state]) => state === code)?.[1].zh ?? null
