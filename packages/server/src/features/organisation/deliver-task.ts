import { deliverTaskSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Records that what the division of work asked for was delivered, and what it was (R41). */
export const deliverTask = defineCommand({
  name: 'deliver-task',
  roles: ['city'],
  input: deliverTaskSchema.extend({ taskId: z.number().int() }),
  async run(tx, { taskId, happenedOn, note }, { today }) {
    if (happenedOn > today)
      throw new Refusal('day-not-reached', { day: happenedOn, today }, { field: 'happenedOn' })
    const task = await tx
      .selectFrom('task')
      .select('delivered_on')
      .where('id', '=', taskId)
      .forUpdate()
      .executeTakeFirst()
    if (!task) throw new Refusal('task-not-found', { id: taskId })
    if (task.delivered_on !== null) throw new Refusal('task-delivered-already', { id: taskId })
    await tx
      .updateTable('task')
      .set({ delivered_on: happenedOn, delivery_note: note })
      .where('id', '=', taskId)
      .execute()
    return {
      answer: { id: taskId },
      subject: { kind: 'task', id: String(taskId) },
      after: { deliveredOn: happenedOn },
    }
  },
})
