import { CALL_HOURS, planCalls } from '@kuomian/campaign'
import { makeCallListsSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/**
 * Makes the call lists of a day for some officers of a district (每日电话清单, R18): who is due by that day and has a number, most urgent first, by officer and hour.
 * Lists of the day that nobody has begun are made anew.
 */
export const makeCallLists = defineCommand({
  name: 'make-call-lists',
  roles: ['district'],
  input: makeCallListsSchema,
  async run(tx, { day, officerIds, perHour, list }, { actor, campaign, today }) {
    const districtId = actor.districtId ?? 0
    if (day < today) throw new Refusal('call-list-past', { today }, { field: 'day' })
    const officers = [...new Set(officerIds)]
    await requireOfficers(tx, districtId, officers)
    await dropLists(tx, districtId, day)
    const most = officers.length * perHour * CALL_HOURS.length
    const { rows: due } = await tx.client.query<{
      id: number
      lastOfficerId: number | null
      hour: number | null
    }>(
      `select p.id, p.last_user_id as "lastOfficerId",
              case when p.step = 'keep-promise' and p.step_on = $2 then (
                select c.next_hour from person_contact c where c.followed_id = p.id and c.individual and c.voided_on is null and c.next_on = $2
                 order by c.happened_on desc, c.id desc limit 1) end as hour
         from followed_person p
        where p.district_id = $1 and p.state = 'open' and p.step_on <= $2 and p.step <> 'visit' and p.phone_masked is not null
          and ($3::text is null or p.lists @> array[$3]) order by p.step_rank, p.step_on, p.id limit $4`,
      [districtId, day, list ?? null, most],
    )
    const calls = planCalls(due, officers, perHour)
    if (calls.length === 0) throw new Refusal('nobody-to-call', { day })
    for (const [officerId, own] of Map.groupBy(calls, (call) => call.officerId)) {
      const { id } = await tx
        .insertInto('call_list')
        .values({
          ...{ campaign_id: campaign.id, district_id: districtId, day, officer_id: officerId },
          made_by: actor.userId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('call_list_line')
        .values(
          own.map((call, index) => ({
            ...{
              call_list_id: id,
              followed_id: call.id,
              campaign_id: campaign.id,
              district_id: districtId,
              day,
            },
            ...{ place: index + 1, hour: call.hour, contact_id: null },
          })),
        )
        .execute()
    }
    return {
      answer: { calls: calls.length, officers: officers.length },
      subject: { kind: 'call-lists', id: day },
      after: { day, calls: calls.length, officers },
    }
  },
})

async function requireOfficers(tx: Tx, districtId: number, ids: readonly number[]): Promise<void> {
  const own = await tx
    .selectFrom('officer')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .execute()
  if (own.length < ids.length) throw new Refusal('officer-unknown', {}, { field: 'officerIds' })
}

async function dropLists(tx: Tx, districtId: number, day: string): Promise<void> {
  const lines = await tx
    .selectFrom('call_list_line')
    .select(({ fn }) => fn.count<number>('contact_id').as('done'))
    .where('district_id', '=', districtId)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  if (lines.done > 0) throw new Refusal('call-list-begun', { day, done: lines.done })
  await tx.deleteFrom('call_list_line').where('district_id', '=', districtId).where('day', '=', day).execute()
  await tx.deleteFrom('call_list').where('district_id', '=', districtId).where('day', '=', day).execute()
}
