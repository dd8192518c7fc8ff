import { type PersonFilter, type PersonPage, Refusal } from '@kuomian/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { type Asking, filteredPeople } from './person-filter.ts'
import { personRow, rowColumns } from './person-row.ts'

const cursorSchema = z.tuple([
  z.number().int(),
  z.string().regex(/^(infinity|\d{4}-\d{2}-\d{2})$/),
  z.number().int(),
])

/** One page in the order of work: the most urgent step first, then the day from which it is due, by keyset along the index. */
export async function listPeople(
  tx: Tx,
  asking: Asking,
  { after, limit, ...filter }: PersonFilter & { after?: string | undefined; limit: number },
): Promise<PersonPage> {
  const start = after === undefined ? null : readCursor(after)
  const people = await filteredPeople(tx, asking, filter)
  const rows = await people
    .$if(start !== null, (query) =>
      query.where(
        sql<boolean>`(p.step_rank, p.step_on, p.id) > (${start?.[0]}::smallint, ${start?.[1]}::date, ${start?.[2]}::bigint)`,
      ),
    )
    .select(rowColumns)
    .orderBy('p.step_rank')
    .orderBy('p.step_on')
    .orderBy('p.id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    rows.length > limit && last !== undefined
      ? Buffer.from(JSON.stringify([last.step_rank, last.step_on, last.id])).toString('base64url')
      : null
  return { rows: page.map(personRow), next }
}

/** @throws Refusal `bad-input` for anything that no page gave */
function readCursor(text: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    throw new Refusal('bad-input', { detail: 'after' }, { field: 'after' })
  }
}
