import { type CallLists, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { personRow, rowColumns } from './person-row.ts'

/** The call lists of a day by officer, and the calls of one of them by hour; one's own unless another is asked for. */
export async function viewCallLists(
  tx: Tx,
  actor: Actor,
  day: string,
  asked: number | undefined,
): Promise<CallLists> {
  const { districtId, userId } = actor
  if (districtId === null || userId === null) throw new Refusal('not-allowed')
  const officers = await tx
    .selectFrom('call_list as l')
    .innerJoin('call_list_line as c', 'c.call_list_id', 'l.id')
    .innerJoin('officer as o', 'o.id', 'l.officer_id')
    .select(['l.officer_id as officerId', 'o.name'])
    .select(({ fn }) => [fn.countAll<number>().as('calls'), fn.count<number>('c.contact_id').as('done')])
    .where('l.district_id', '=', districtId)
    .where('l.day', '=', day)
    .groupBy(['l.officer_id', 'o.name'])
    .orderBy('l.officer_id')
    .execute()
  const has = (id: number) => officers.some(({ officerId }) => officerId === id)
  const officerId = asked ?? (has(userId) ? userId : officers[0]?.officerId)
  const calls = await tx
    .selectFrom('call_list_line as c')
    .innerJoin('call_list as l', 'l.id', 'c.call_list_id')
    .innerJoin('followed_person as p', 'p.id', 'c.followed_id')
    .select(rowColumns)
    .select(['c.call_list_id', 'l.officer_id', 'c.place', 'c.hour', 'c.contact_id'])
    .select(({ selectFrom }) =>
      selectFrom('person_contact as n')
        .select('n.note')
        .whereRef('n.followed_id', '=', 'p.id')
        .where('n.voided_on', 'is', null)
        .where('n.individual', '=', true)
        .orderBy('n.id', 'desc')
        .limit(1)
        .as('note'),
    )
    .where('l.district_id', '=', districtId)
    .where('l.day', '=', day)
    .where('l.officer_id', '=', officerId ?? 0)
    .orderBy('c.place')
    .execute()
  const colleagues = await tx
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('district_id', '=', districtId)
    .orderBy('id')
    .execute()
  return {
    day,
    due: await dueBy(tx, districtId, day),
    officers,
    colleagues,
    calls: calls.map((row) => ({
      ...personRow(row),
      callListId: row.call_list_id,
      officerId: row.officer_id,
      place: row.place,
      hour: row.hour,
      contactId: row.contact_id,
      note: row.note ?? '',
    })),
  }
}

/** Who would be called: due by that day, and with a number. */
async function dueBy(tx: Tx, districtId: number, day: string): Promise<number> {
  const { due } = await tx
    .selectFrom('followed_person')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where('district_id', '=', districtId)
    .where('state', '=', 'open')
    .where('step_on', '<=', day)
    .where('step', '<>', 'visit')
    .where('phone_masked', 'is not', null)
    .executeTakeFirstOrThrow()
  return due
}
