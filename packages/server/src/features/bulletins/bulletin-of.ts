import {
  type BulletinInputs,
  type BulletinText,
  bulletinChanges,
  bulletinInputsSchema,
  bulletinParagraphSchema,
} from '@kuomian/campaign'
import { type BulletinState, Refusal } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Database, Tx } from '../../db/index.ts'

const contentSchema = z.object({
  title: z.string(),
  addressee: z.string(),
  copies: z.string(),
  citations: z.array(z.string()),
  paragraphs: z.array(bulletinParagraphSchema),
})
/** The words of a bulletin as they are kept. */
export type BulletinContent = z.infer<typeof contentSchema>

type Row = Selectable<Database['bulletin']>
/** An edition with its figures and words read. */
export type StoredBulletin = Omit<Row, 'inputs' | 'content' | 'explanations'> & {
  inputs: BulletinInputs
  content: BulletinContent
  explanations: Record<string, string>
}

/** What each state is called, where a refusal names it. */
const STATES: Readonly<Record<BulletinState, { zh: string; en: string }>> = {
  draft: { zh: '起草中', en: 'draft' },
  review: { zh: '待审核', en: 'in review' },
  reviewed: { zh: '已审核', en: 'reviewed' },
  published: { zh: '已发布', en: 'published' },
  discarded: { zh: '已作废', en: 'discarded' },
}

/** One edition that the reader may see. @throws Refusal `bulletin-not-found` */
export async function bulletinOf(tx: Tx, id: number): Promise<StoredBulletin> {
  const row = await tx.selectFrom('bulletin').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('bulletin-not-found', { id })
  return stored(row)
}

/** An edition for an act that only some states allow; two acts on it wait for each other. @throws Refusal `bulletin-not-found`, `bulletin-state` */
export async function bulletinIn(
  tx: Tx,
  id: number,
  states: readonly BulletinState[],
): Promise<StoredBulletin> {
  const row = await tx.selectFrom('bulletin').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('bulletin-not-found', { id })
  if (!states.includes(row.state)) {
    const { zh, en } = STATES[row.state]
    throw new Refusal('bulletin-state', { stateZh: zh, stateEn: en })
  }
  return stored(row)
}

const stored = (row: Row): StoredBulletin => ({
  ...row,
  inputs: bulletinInputsSchema.parse(row.inputs),
  content: contentSchema.parse(row.content),
  explanations: z.record(z.string(), z.string()).parse(row.explanations),
})

/** The edition that this one corrects, with what differs; null for a first edition. */
export async function correctionOf(
  tx: Tx,
  { corrects_id, reason, inputs, content }: StoredBulletin,
): Promise<(NonNullable<BulletinText['corrects']> & { id: number }) | null> {
  if (corrects_id === null) return null
  const former = await bulletinOf(tx, corrects_id)
  return {
    id: former.id,
    edition: former.edition,
    number: former.number ?? '',
    reason: reason ?? '',
    changes: bulletinChanges(
      { inputs: former.inputs, paragraphs: former.content.paragraphs },
      { inputs, paragraphs: content.paragraphs },
    ),
  }
}

/** The registered documents that a bulletin cites, in its order. @throws Refusal `bulletin-policy-unknown` */
export async function citedPolicies(
  tx: Tx,
  numbers: readonly string[],
): Promise<{ number: string; title: string }[]> {
  const rows = await tx.selectFrom('policy_document').select(['number', 'title']).execute()
  return numbers.map((number) => {
    const policy = rows.find((row) => row.number === number)
    if (policy === undefined) throw new Refusal('bulletin-policy-unknown', { number }, { field: 'citations' })
    return policy
  })
}

/** Who wrote on a bulletin after this act; the program itself is nobody. */
const withDrafter = (drafters: readonly number[], userId: number | null): number[] =>
  userId === null || drafters.includes(userId) ? [...drafters] : [...drafters, userId]

/** Keeps the words of a bulletin with who wrote them; each save counts. */
export async function keepContent(
  tx: Tx,
  bulletin: Pick<StoredBulletin, 'id' | 'version' | 'drafters'>,
  userId: number | null,
  changed: { content: BulletinContent; inputs?: BulletinInputs; hash?: string; explanations?: object },
): Promise<number> {
  const { content, inputs, hash, explanations } = changed
  const version = bulletin.version + 1
  await tx
    .updateTable('bulletin')
    .set({
      content: JSON.stringify(content),
      version,
      drafters: withDrafter(bulletin.drafters, userId),
      ...(inputs === undefined
        ? {}
        : { inputs: JSON.stringify(inputs), as_of: inputs.asOf, known_at: inputs.knownAt }),
      ...(hash === undefined ? {} : { inputs_hash: hash }),
      ...(explanations === undefined ? {} : { explanations: JSON.stringify(explanations) }),
    })
    .where('id', '=', bulletin.id)
    .execute()
  return version
}
