import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** A lead of an employer as a merge or a split deals with it; `out` once it is issued. */
export type StandingLead = Awaited<ReturnType<typeof standingLead>>

/**
 * A lead that may be merged or split, locked until the transaction ends.
 * @throws Refusal `lead-not-found`, `merge-without-employer`, `merge-not-standing`
 */
export async function standingLead(tx: Tx, id: number) {
  const lead = await tx
    .selectFrom('lead')
    .select([
      'id',
      'name',
      'employer_id',
      'district_id',
      'lead_class',
      'reasons',
      'groups',
      'units',
      'persons',
      'uninsured_now',
      'inspected_persons',
      'inspected_on',
      'state',
      'outcome',
      'effective',
      'issued_on',
      'due_on',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!lead) throw new Refusal('lead-not-found', { id })
  if (lead.employer_id === null) throw new Refusal('merge-without-employer', { id })
  if (lead.state === 'closed' || lead.state === 'withdrawn') throw new Refusal('merge-not-standing', { id })
  return { ...lead, employer_id: lead.employer_id, out: lead.state !== 'pending' }
}

/**
 * The two leads of a merge: the one that stays is the older one (the lower number).
 * @throws Refusal as {@link standingLead}, `merge-same-lead`, and `merge-undecided` where only the younger one is issued
 */
export async function twoLeads(
  tx: Tx,
  first: number,
  second: number,
): Promise<{ kept: StandingLead; closed: StandingLead }> {
  if (first === second) throw new Refusal('merge-same-lead', {}, { field: 'leadIds' })
  const kept = await standingLead(tx, Math.min(first, second))
  const closed = await standingLead(tx, Math.max(first, second))
  if (!kept.out && closed.out) throw new Refusal('merge-undecided', { id: kept.id })
  return { kept, closed }
}
