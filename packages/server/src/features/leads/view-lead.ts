import { type Lead, type LeadAct, Refusal } from '@kuomian/contract'
import { sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { lateCondition } from './late-persons.ts'
import { rosterEvidence, signsShown } from './lead-evidence.ts'
import { filteredLeads } from './lead-filter.ts'
import { waitingRequests } from './lead-requests.ts'
import { codesOf, leadColumns, leadRow } from './lead-row.ts'
import { leadSentence } from './lead-sentence.ts'
import { seesPersons } from './may-read.ts'
import { sentenceFacts } from './sentence-facts.ts'
import { leadRecords } from './stage-facts.ts'

/**
 * Why an employer is on the list: its codes, class with all reasons, groups, district with its rule, the rosters behind
 * it, and what the reader may do with it now.
 * @throws Refusal `lead-not-found`, also when it is another district's
 */
export async function viewLead(tx: Tx, actor: Actor, id: number): Promise<Lead> {
  const row = await filteredLeads(tx, actor, {})
    .where('l.id', '=', id)
    .select(leadColumns)
    .select(leadRecords)
    .select(['l.district_rule', 'l.closed_reason', 'l.closed_month'])
    .executeTakeFirst()
  if (!row) throw new Refusal('lead-not-found', { id })
  const persons = seesPersons(actor)
  const representative = persons ? await representativeOf(tx, id) : undefined
  const counts = persons ? await personCounts(tx, id) : { undecided: 0, late: 0 }
  const [request = null] = await waitingRequests(tx, actor, { leadId: id })
  const shown = leadRow(row)
  const codes = codesOf(row.codes)
  const evidence = persons ? await rosterEvidence(tx, id) : []
  return {
    ...shown,
    districtRule: row.district_rule,
    closedReason: row.closed_reason,
    closedMonth: row.closed_month,
    codes,
    legalRepresentative: representative?.legal_representative ?? null,
    contactPerson: representative?.contact_person ?? null,
    ...counts,
    evidence,
    sentence: leadSentence(await sentenceFacts(tx, { ...shown, codes }, evidence)),
    signs: persons ? await signsShown(tx, id) : [],
    request,
    acts: actsOn(actor, row, request !== null, counts.late),
  }
}

function representativeOf(tx: Tx, leadId: number) {
  return tx
    .selectFrom('lead_representative')
    .select(['legal_representative', 'contact_person'])
    .where('lead_id', '=', leadId)
    .executeTakeFirst()
}

async function personCounts(tx: Tx, leadId: number): Promise<{ undecided: number; late: number }> {
  return tx
    .selectFrom('lead_person as p')
    .innerJoin('lead as l', 'l.id', 'p.lead_id')
    .select([
      sql<number>`count(*) filter (where p.listed and p.inspected_on is null)`.as('undecided'),
      sql<number>`count(*) filter (where l.state in ('issued', 'accepted', 'inspected') and ${sql.raw(lateCondition)})`.as(
        'late',
      ),
    ])
    .where('p.lead_id', '=', leadId)
    .executeTakeFirstOrThrow()
}

type LeadState = {
  state: Lead['state']
  inspected_on: string | null
  district_id: number | null
  units: number
}

function actsOn(actor: Actor, lead: LeadState, requested: boolean, late: number): LeadAct[] {
  const out = lead.state === 'issued' || lead.state === 'accepted' || lead.state === 'inspected'
  const acts: [LeadAct, boolean][] =
    actor.role === 'district'
      ? [
          ['visit', out],
          ['request', out && !requested],
          ['unmask', true],
        ]
      : [
          ['issue', lead.state === 'pending' && lead.district_id !== null],
          ['issue-late', out && late > 0],
          ['withdraw', out && lead.inspected_on === null],
          ['close-duplicate', out && lead.inspected_on === null],
          ['merge', lead.units === 1 && (out || lead.state === 'pending')],
          ['split', lead.units === 1 && (out || lead.state === 'pending')],
          ['unmask', true],
        ]
  return actor.role === 'district' || actor.role === 'city'
    ? acts.filter(([, possible]) => possible).map(([act]) => act)
    : []
}
