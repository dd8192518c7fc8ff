import { inForceOn, type PeopleRules } from '@kuomian/campaign'
import { personRecordRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { acted, heldPerson, requireReached } from './held-person.ts'

/** Notes what is known or done of somebody beside contacts (R20): what he does and who says so, a vacancy, a venture, a subsidy applied for or granted. */
export const recordPersonRecord = defineCommand({
  name: 'record-person-record',
  roles: ['district'],
  input: z.intersection(personRecordRequestSchema, z.object({ personId: z.number().int() })),
  async run(tx, record, context) {
    const { campaign, actor, today } = context
    const { personId, kind, on } = record
    const person = await heldPerson(tx, personId)
    requireReached(on, today, 'on')
    if (record.kind === 'subsidy-applied' || record.kind === 'subsidy-granted') {
      requireSubsidy((await definitionIn(tx)).people, record.subsidy, on)
      if (record.kind === 'subsidy-granted') await requireApplication(tx, personId, record.subsidy)
    }
    const { id } = await tx
      .insertInto('person_record')
      .values({
        campaign_id: campaign.id,
        followed_id: personId,
        district_id: person.district_id,
        kind,
        happened_on: on,
        known_on: today,
        state: record.kind === 'state' ? record.state : null,
        source: record.kind === 'state' || record.kind === 'vacancy-offered' ? record.source : '',
        subsidy: 'subsidy' in record ? record.subsidy : null,
        months: record.kind === 'subsidy-granted' ? record.months : null,
        note: record.note,
        user_id: actor.userId,
        voided_on: null,
        void_reason: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: await acted(tx, context, personId, id),
      subject: { kind: 'followed-person', id: String(personId) },
      after: { record: id, kind, on, state: record.kind === 'state' ? record.state : null },
    }
  },
})

function requireSubsidy({ subsidies }: PeopleRules, code: string, day: string): void {
  const versions = subsidies.filter((rule) => rule.code === code)
  if (inForceOn(versions, day) === undefined)
    throw new Refusal('subsidy-unknown', { code }, { field: 'subsidy', rule: 'R20' })
}

async function requireApplication(tx: Tx, personId: number, subsidy: string): Promise<void> {
  const applied = await tx
    .selectFrom('person_record')
    .select('id')
    .where('followed_id', '=', personId)
    .where('kind', '=', 'subsidy-applied')
    .where('subsidy', '=', subsidy)
    .where('voided_on', 'is', null)
    .executeTakeFirst()
  if (!applied) throw new Refusal('subsidy-not-applied', {}, { field: 'subsidy', rule: 'R20' })
}
