import { type Campaign, type Composition, compositionSchema, splitsByGroup } from '@kuomian/campaign'
import { Refusal, saveTableSchema } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { isAnnexCode } from './stored-tables.ts'

/** Keeps a composed table as its next edition. Who changed it since the composer was opened is not overwritten: both are told. */
export const saveTable = defineCommand({
  name: 'save-table',
  roles: ['city'],
  input: saveTableSchema.extend({ code: z.string() }),
  async run(tx, { code, composition, edition }, context) {
    const table = readComposition(composition, await definitionIn(tx))
    const saved = await nextEdition(tx, context, { code, edition, composition: table })
    return {
      answer: { code, edition: saved },
      subject: { kind: 'composed-table', id: code },
      after: { edition: saved, columns: table.columns.length, rows: table.rows },
    }
  },
})

/** Takes a composed table away by an edition without content; the one before stays and can be saved again. */
export const removeTable = defineCommand({
  name: 'remove-table',
  roles: ['city'],
  input: z.object({ code: z.string(), edition: z.number().int().nonnegative() }),
  async run(tx, { code, edition }, context) {
    const saved = await nextEdition(tx, context, { code, edition, composition: null })
    return {
      answer: { code, edition: saved },
      subject: { kind: 'composed-table', id: code },
      after: { edition: saved, removed: true },
    }
  },
})

type Edition = { code: string; edition: number; composition: Composition | null }

async function nextEdition(
  tx: Tx,
  { campaign, today, actor }: CommandContext,
  { code, edition, composition }: Edition,
): Promise<number> {
  if (isAnnexCode(code)) throw new Refusal('table-is-annex', { code })
  // Two who save at once are put behind each other, so that the second one sees the first one's edition.
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
    `composed_table ${code}`,
    campaign.id,
  ])
  const last = await tx
    .selectFrom('composed_table')
    .select((eb) => eb.fn.max('edition').as('edition'))
    .where('campaign_id', '=', campaign.id)
    .where('code', '=', code)
    .executeTakeFirst()
  const standing = last?.edition ?? 0
  if (standing !== edition) throw new Refusal('table-changed', { code, edition: standing })
  await tx
    .insertInto('composed_table')
    .values({
      campaign_id: campaign.id,
      code,
      edition: standing + 1,
      composition: composition === null ? null : JSON.stringify(composition),
      saved_on: today,
      user_id: actor.userId,
    })
    .execute()
  return standing + 1
}

/** @throws Refusal `table-broken` with the first thing that is wrong with it */
export function readComposition(
  given: unknown,
  { targetGroups }: Pick<Campaign, 'targetGroups'>,
): Composition {
  const read = compositionSchema.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Refusal('table-broken', { place: issue?.path.join('.') ?? '', why: issue?.message ?? '' })
  }
  for (const column of read.data.columns) {
    if (column.kind === 'rate' || column.targetGroup === undefined) continue
    const { targetGroup, measure } = column
    const isKnown = targetGroups.some(({ code }) => code === targetGroup)
    if (!isKnown || !splitsByGroup(measure)) throw new Refusal('table-not-split', { column: column.id })
  }
  return read.data
}
