import { paperDay } from '@kuomian/campaign'
import { uuidv7 } from 'uuidv7'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { OpenDemand } from './open-demand.ts'

/** What an employer says, as it is kept. */
type Message = {
  kind: 'confirm' | 'dispute' | 'appointment'
  counts: { onSite: number; due: number; insured: number } | null
  note: string
  sender: string
  phone: string
  slot: { day: string; code: string; title: string } | null
}

/**
 * Writes what an employer sent: a contact in the timeline of the lead, never a change of its state. It is no work of the
 * district with him (R43), and nobody but the district is told his name and number.
 */
export async function sendMessage(
  tx: Tx,
  context: CommandContext,
  { accessId, leadId, actor, page }: OpenDemand,
  message: Message,
): Promise<{ id: string; contactId: number }> {
  const { today, campaign, journalId } = context
  const place = { campaign_id: campaign.id, lead_id: leadId, district_id: actor.districtId }
  const contact = await tx
    .insertInto('contact')
    .values({
      ...place,
      happened_on: today,
      known_on: today,
      channel: 'employer-page',
      individual: true,
      reached: true,
      on_site: false,
      intention: null,
      needs: [],
      next_on: null,
      note: contactNote(page.number, message),
      officers: [],
      user_id: null,
      media_contact_id: null,
      voided_on: null,
      void_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = uuidv7()
  await tx
    .insertInto('demand_message')
    .values({
      ...place,
      id,
      access_id: accessId,
      kind: message.kind,
      counts: message.counts === null ? null : JSON.stringify(message.counts),
      note: message.note,
      sender: message.sender,
      phone: message.phone,
      slot_on: message.slot?.day ?? null,
      slot: message.slot?.code ?? null,
      contact_id: contact.id,
      sent_on: today,
    })
    .execute()
  await tx
    .insertInto('lead_event')
    .values({
      ...place,
      kind: 'employer-answered',
      happened_on: today,
      known_on: today,
      detail: JSON.stringify({ message: message.kind, contact: contact.id, number: page.number }),
      journal_id: journalId,
    })
    .execute()
  return { id, contactId: contact.id }
}

const saidOf = { confirm: '确认人数', dispute: '对人数有异议', appointment: '预约办理' }

/** The line that an officer reads in the timeline. */
function contactNote(number: string, { kind, counts, note, sender, phone, slot }: Message): string {
  const said = [`单位就${number}${saidOf[kind]}`]
  if (counts !== null) {
    said.push(`自报在岗${counts.onSite}人、应参保${counts.due}人、已参保${counts.insured}人`)
  }
  if (slot !== null) said.push(`${paperDay(slot.day)}${slot.title}`)
  if (note !== '') said.push(`说明：${note}`)
  said.push(`联系人：${sender}，${phone}`)
  return `${said.join('；')}。`
}
