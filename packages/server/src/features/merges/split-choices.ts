import type { SplitChoices } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf, employerGroup } from './employer-codes.ts'
import { standingLead } from './two-leads.ts'

/** Bound of what a person can go through by hand; an employer beyond it is split by its merges. */
const mostPersons = 20_000

/** What a split can take out of a lead, and where each part came from. @throws Refusal as the split itself */
export async function splitChoices(tx: Tx, leadId: number): Promise<SplitChoices> {
  const lead = await standingLead(tx, leadId)
  const merges = await tx
    .selectFrom('lead_merge as m')
    .innerJoin('lead as l', 'l.id', 'm.closed_lead_id')
    .select(['m.id', 'm.closed_lead_id', 'm.merged_on', 'm.employer_ids', 'l.name', 'l.employer_id'])
    .where('m.kept_lead_id', '=', leadId)
    .where('m.split_on', 'is', null)
    .orderBy('m.id')
    .execute()
  const originOf = new Map(
    merges.flatMap(({ closed_lead_id, employer_ids, employer_id }) =>
      [employer_id ?? 0, ...employer_ids].map((employer) => [employer, closed_lead_id] as const),
    ),
  )
  const codes = await codesOf(tx, await employerGroup(tx, lead.employer_id))
  const { rows: persons } = await tx.client.query<SplitChoices['persons'][number]>(
    `select p.id, p.name, p.id_masked as "idMasked", p.outcome, max(m.closed_lead_id) as origin
       from lead_person p
       left join lead_merge_person mp on mp.lead_person_id = p.id
       left join lead_merge m on m.id = mp.merge_id and m.kept_lead_id = $1 and m.split_on is null
      where p.lead_id = $1 group by p.id order by p.id limit $2`,
    [leadId, mostPersons],
  )
  const { rows: visits } = await tx.client.query<SplitChoices['visits'][number]>(
    `select v.id, v.happened_on as "happenedOn", v.outcome, v.district_id as "districtId", max(m.closed_lead_id) as origin
       from visit v
       left join lead_merge_visit mv on mv.visit_id = v.id
       left join lead_merge m on m.id = mv.merge_id and m.kept_lead_id = $1 and m.split_on is null
      where v.lead_id = $1 group by v.id order by v.id`,
    [leadId],
  )
  return {
    leadId,
    name: lead.name,
    merged: merges.map((merge) => ({
      leadId: merge.closed_lead_id,
      name: merge.name,
      mergedOn: merge.merged_on,
    })),
    codes: codes.map(({ kind, value, employerId }) => ({
      kind,
      value,
      origin: originOf.get(employerId) ?? null,
    })),
    persons,
    visits,
  }
}
