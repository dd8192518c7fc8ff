import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { sumOfMoving } from './chosen-work.ts'
import { moveWork } from './move-work.ts'

/**
 * Takes an assignment, a claim or a hand-back back: each of its leads returns to whoever had it before. Leads that were moved again
 * since, or are another district's now, stay where they are; an officer whose account is out of use gets nothing back.
 */
export const undoAssignment = defineCommand({
  name: 'undo-assignment',
  roles: ['district'],
  input: z.object({ assignmentId: z.number().int() }),
  async run(tx, { assignmentId }, context) {
    const moves = `lead_event e where e.journal_id = $1 and e.kind in ('assigned', 'handed-back')`
    const { rows } = await tx.client.query<{ count: number }>(`select count(*)::int as count from ${moves}`, [
      assignmentId,
    ])
    const count = rows[0]?.count ?? 0
    if (count === 0) throw new Refusal('assignment-not-found', { id: assignmentId })
    await tx.client.query(
      `create temp table moving on commit drop as
       select l.id as lead_id, a.officer_id as from_id, f.id as to_id, l.units, l.persons
         from lead l join lead_event e on e.lead_id = l.id left join assignment a on a.lead_id = l.id
         left join officer f on f.id = (e.detail->>'fromOfficer')::integer and f.district_id = l.district_id
        where e.journal_id = $1 and e.kind in ('assigned', 'handed-back')
          and a.officer_id is not distinct from (e.detail->>'toOfficer')::integer
          and not exists (select from lead_event later where later.lead_id = l.id and later.id > e.id
                             and later.kind in ('assigned', 'handed-back', 'assignment-undone'))
          for update of l`,
      [assignmentId],
    )
    const sums = await sumOfMoving(tx)
    if (sums.leads === 0) throw new Refusal('nothing-to-undo', { id: assignmentId })
    return moveWork(
      tx,
      context,
      { chosen: count, ...sums },
      { kind: 'assignment-undone', undoes: assignmentId },
    )
  },
})
