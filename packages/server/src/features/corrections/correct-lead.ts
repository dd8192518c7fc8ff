import { type CorrectableField, type FieldConflict, laidUpon } from '@kuomian/campaign'
import { correctionRequestSchema, type FieldConflicts, Refusal } from '@kuomian/contract'
import { parseAddress, streetOf } from '@kuomian/identity'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { campaignGazetteer, definitionIn } from '../campaigns/index.ts'
import { employerMessage } from './employer-message.ts'

const columns = { phone: 'phone', address: 'address', nextOn: 'next_on' } as const satisfies Record<
  Exclude<CorrectableField, 'contactPerson'>,
  string
>

/**
 * Corrects what an officer found otherwise on site. Each field names the value he saw; where another officer changed it
 * meanwhile nothing is changed at all, and the refusal shows both values. Personal values stay out of the journal.
 * @throws Refusal `lead-changed-meanwhile` with `details.conflicts` ({@link FieldConflicts})
 */
export const correctLead = defineCommand({
  name: 'correct-lead',
  roles: ['district'],
  input: correctionRequestSchema.extend({ leadId: z.number().int() }),
  async run(tx, { leadId, changes, message }, context) {
    const lead = await correctedLead(tx, leadId)
    if (message !== undefined) await employerMessage(tx, leadId, message)
    const current = {
      phone: lead.phone,
      address: lead.address,
      contactPerson: lead.contact_person,
      nextOn: lead.next_on,
    }
    const { apply, conflicts } = laidUpon(current, changes)
    if (conflicts.length > 0) {
      const [first] = conflicts
      const details: FieldConflicts = { conflicts: await namedConflicts(tx, leadId, conflicts) }
      throw new Refusal('lead-changed-meanwhile', {}, { field: first?.field ?? 'changes', details })
    }
    const fields = apply.map(({ field }) => field)
    if (apply.length > 0) await write(tx, context, lead, apply, message)
    return {
      answer: { fields },
      subject: { kind: 'lead', id: String(leadId) },
      after: { fields, source: message === undefined ? 'officer' : 'employer' },
    }
  },
})

/** The lead that is corrected or whose value is kept, locked. @throws Refusal `lead-not-found` or `lead-not-issued` */
export async function correctedLead(tx: Tx, leadId: number) {
  const lead = await tx
    .selectFrom('lead as l')
    .leftJoin('lead_representative as r', 'r.lead_id', 'l.id')
    .select(['l.id', 'l.district_id', 'l.state', 'l.phone', 'l.address', 'l.next_on', 'r.contact_person'])
    .where('l.id', '=', leadId)
    .forUpdate('l')
    .executeTakeFirst()
  if (!lead || lead.district_id === null) throw new Refusal('lead-not-found', { id: leadId })
  if (lead.state === 'pending' || lead.state === 'withdrawn' || lead.state === 'closed') {
    throw new Refusal('lead-not-issued', { id: leadId })
  }
  return { ...lead, district_id: lead.district_id }
}

type CorrectedLead = Awaited<ReturnType<typeof correctedLead>>
type Applied = ReturnType<typeof laidUpon>['apply']

async function write(
  tx: Tx,
  context: CommandContext,
  lead: CorrectedLead,
  apply: Applied,
  message: string | undefined,
): Promise<void> {
  const values = Object.fromEntries(
    apply.flatMap(({ field, value }) => (field === 'contactPerson' ? [] : [[columns[field], value]])),
  )
  const street = await streetNow(tx, apply)
  if (Object.keys(values).length > 0) {
    await tx
      .updateTable('lead')
      .set({ ...values, ...street })
      .where('id', '=', lead.id)
      .execute()
  }
  await writeContactPerson(tx, context, lead, apply)
  const common = {
    campaign_id: context.campaign.id,
    lead_id: lead.id,
    district_id: lead.district_id,
    known_on: context.today,
    journal_id: context.journalId,
  }
  await tx
    .insertInto('lead_correction')
    .values(
      apply.map((change) => ({
        ...common,
        ...change,
        user_id: context.actor.userId,
        message_id: message ?? null,
      })),
    )
    .execute()
  const detail = JSON.stringify({ fields: apply.map(({ field }) => field) })
  await tx
    .insertInto('lead_event')
    .values({ ...common, kind: 'corrected', happened_on: context.today, detail })
    .execute()
}

async function writeContactPerson(
  tx: Tx,
  { campaign }: CommandContext,
  { id }: CorrectedLead,
  apply: Applied,
): Promise<void> {
  const asked = apply.find(({ field }) => field === 'contactPerson')
  if (asked === undefined) return
  const named = { contact_person: asked.value }
  await tx
    .insertInto('lead_representative')
    .values({ lead_id: id, campaign_id: campaign.id, legal_representative: null, ...named })
    .onConflict((conflict) => conflict.column('lead_id').doUpdateSet(named))
    .execute()
}

/** Leads of one street are visited together: another address may be another street. */
async function streetNow(tx: Tx, apply: Applied): Promise<{ street?: string | null }> {
  const moved = apply.find(({ field }) => field === 'address')
  if (moved === undefined) return {}
  if (moved.value === null) return { street: null }
  const gazetteer = campaignGazetteer(await definitionIn(tx))
  return { street: streetOf(parseAddress(moved.value, gazetteer)) }
}

/** Says of each conflict whose value stands: the last officer of the district who set the field. */
async function namedConflicts(
  tx: Tx,
  leadId: number,
  conflicts: readonly FieldConflict[],
): Promise<FieldConflicts['conflicts']> {
  const setters = await tx
    .selectFrom('lead_correction as c')
    .leftJoin('officer as o', 'o.id', 'c.user_id')
    .distinctOn('c.field')
    .select(['c.field', 'c.value', 'c.known_on', 'o.name'])
    .where('c.lead_id', '=', leadId)
    .orderBy('c.field')
    .orderBy('c.id', 'desc')
    .execute()
  return conflicts.map((conflict) => {
    const setter = setters.find(({ field, value }) => field === conflict.field && value === conflict.theirs)
    return { ...conflict, by: setter?.name ?? null, on: setter?.known_on ?? null }
  })
}
