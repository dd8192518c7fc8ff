import { contactProblem } from '@kuomian/campaign'
import { personContactRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { acted, openPerson, requireReached } from './held-person.ts'

/**
 * Records a contact with one person (R18, R19): whether he was reached, what he means to do, what would help him, and the day and hour promised. It brings nothing
 * by itself: only a payment in a later ledger is a success (domain §10.1).
 */
export const recordPersonContact = defineCommand({
  name: 'record-person-contact',
  roles: ['district'],
  input: personContactRequestSchema.extend({ personId: z.number().int() }),
  async run(tx, { personId, ...contact }, context) {
    const { campaign, actor, today } = context
    const person = await openPerson(tx, personId)
    requireReached(contact.happenedOn, today, 'happenedOn')
    if (contact.happenedOn < person.listed_on) {
      const days = { day: contact.happenedOn, listed: person.listed_on }
      throw new Refusal('person-contact-before-list', days, { field: 'happenedOn' })
    }
    if (contact.nextHour !== null && contact.nextOn === null)
      throw new Refusal('person-hour-without-day', {}, { field: 'nextOn' })
    const problem = contactProblem(contact)
    if (problem === 'next-day-past') {
      const days = { day: contact.nextOn ?? '', happened: contact.happenedOn }
      throw new Refusal('contact-next-day-past', days, { field: 'nextOn' })
    }
    if (problem) throw new Refusal(`contact-${problem}`, {}, { field: 'intention', rule: 'domain §10.1' })
    const { id } = await tx
      .insertInto('person_contact')
      .values({
        campaign_id: campaign.id,
        followed_id: personId,
        district_id: person.district_id,
        happened_on: contact.happenedOn,
        known_on: today,
        channel: contact.channel,
        individual: true,
        reached: contact.reached,
        intention: contact.reached ? contact.intention : 'unreached',
        needs: contact.needs,
        next_on: contact.nextOn,
        next_hour: contact.nextHour,
        note: contact.note,
        user_id: actor.userId,
        message_id: null,
        voided_on: null,
        void_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('call_list_line')
      .set({ contact_id: id })
      .where('followed_id', '=', personId)
      .where('day', '=', contact.happenedOn)
      .execute()
    const { channel, reached, intention, happenedOn, nextOn } = contact
    return {
      answer: await acted(tx, context, personId, id),
      subject: { kind: 'followed-person', id: String(personId) },
      after: {
        contact: id,
        channel,
        reached,
        intention: reached ? intention : 'unreached',
        happenedOn,
        nextOn,
      },
    }
  },
})
