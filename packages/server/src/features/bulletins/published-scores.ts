import type { BulletinInputs } from '@kuomian/campaign'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'

const words = z.object({ zh: z.string() })
const sheetSchema = z.object({
  name: words,
  rank: z.int(),
  total: z.int(),
  scoredOf: z.int(),
  grade: words.nullable(),
  slow: z.array(z.object({ because: words })),
})

type Scores = NonNullable<BulletinInputs['scores']> & { slow: BulletinInputs['slow'] }

/** The quarter's scores in their latest edition known at K, as they were frozen; null before they are published (R46). */
export async function publishedScores(tx: Tx, quarter: string, knownAt: string): Promise<Scores | null> {
  const edition = await tx
    .selectFrom('assessment_edition')
    .select(['id', 'edition'])
    .where('quarter', '=', quarter)
    .where('published_on', '<=', knownAt)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!edition) return null
  const rows = await tx
    .selectFrom('assessment_sheet')
    .select('data')
    .where('edition_id', '=', edition.id)
    .orderBy('place')
    .execute()
  const sheets = rows.map(({ data }) => sheetSchema.parse(data))
  return {
    edition: edition.edition,
    lines: sheets.map(({ name, rank, total, scoredOf, grade }) => ({
      name: name.zh,
      rank,
      total,
      scoredOf,
      grade: grade?.zh ?? null,
    })),
    slow: sheets.flatMap(({ name, slow }) =>
      slow.length === 0 ? [] : [{ name: name.zh, reasons: slow.map(({ because }) => because.zh) }],
    ),
  }
}
