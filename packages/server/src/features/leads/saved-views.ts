import { Refusal, type SavedView, saveViewSchema, viewNameSchema } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Actor, Tx } from '../../db/index.ts'

const page = 'leads'
const roles = ['city', 'district', 'reader'] as const

/** The views of the list that a user keeps, by name. */
export async function savedViews(tx: Tx, actor: Actor): Promise<SavedView[]> {
  if (actor.userId === null) return []
  return tx
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('user_id', '=', actor.userId)
    .where('page', '=', page)
    .orderBy('name')
    .execute()
}

/** Keeps the address of a list under a name; the same name again replaces it. */
export const saveView = defineCommand({
  name: 'save-view',
  roles,
  whileReadOnly: true,
  input: saveViewSchema,
  async run(tx, { name, query }, context) {
    const { id } = await tx
      .insertInto('saved_view')
      .values({ user_id: owner(context), page, name, query })
      .onConflict((conflict) => conflict.columns(['user_id', 'page', 'name']).doUpdateSet({ query }))
      .returning('id')
      .executeTakeFirstOrThrow()
    return { answer: { id, name, query }, subject: { kind: 'saved-view', id: String(id) } }
  },
})

/** Gives a view another name. */
export const renameView = defineCommand({
  name: 'rename-view',
  roles,
  whileReadOnly: true,
  input: viewNameSchema.extend({ id: z.number().int() }),
  async run(tx, { id, name }, context) {
    const taken = await ownViews(tx, context)
      .select('id')
      .where('name', '=', name)
      .where('id', '<>', id)
      .execute()
    if (taken.length > 0) throw new Refusal('view-name-taken', { name }, { field: 'name' })
    const row = await tx
      .updateTable('saved_view')
      .set({ name })
      .where('id', '=', id)
      .where('user_id', '=', owner(context))
      .returning(['id', 'name', 'query'])
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found')
    return { answer: row, subject: { kind: 'saved-view', id: String(id) } }
  },
})

/** Forgets a view. */
export const deleteView = defineCommand({
  name: 'delete-view',
  roles,
  whileReadOnly: true,
  input: z.object({ id: z.number().int() }),
  async run(tx, { id }, context) {
    const row = await tx
      .deleteFrom('saved_view')
      .where('id', '=', id)
      .where('user_id', '=', owner(context))
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found')
    return { answer: { id }, subject: { kind: 'saved-view', id: String(id) } }
  },
})

const ownViews = (tx: Tx, context: CommandContext) =>
  tx.selectFrom('saved_view').where('user_id', '=', owner(context)).where('page', '=', page)

function owner({ actor }: CommandContext): number {
  if (actor.userId === null) throw new Refusal('not-allowed')
  return actor.userId
}
