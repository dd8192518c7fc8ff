import { z } from 'zod'
import { type AnnexFigures, type AnnexId, annexFiguresSchema } from '../annexes/index.ts'

const reasonedUnit = z.object({ name: z.string(), reasons: z.array(z.string()) })
const scoreLine = z.object({
  name: z.string(),
  rank: z.int(),
  /** In hundredths, as sheets add them up. */
  total: z.int(),
  scoredOf: z.int(),
  grade: z.string().nullable(),
})

/** {@link BulletinInputs} as they are frozen. */
export const bulletinInputsSchema = z.object({
  period: z.string(),
  source: z.enum(['computed', 'published']),
  asOf: z.string(),
  knownAt: z.string(),
  /** From how many uninsured on annex 1 lists an employer (R05). */
  threshold: z.int(),
  annexes: z.array(annexFiguresSchema),
  /** The same figures a month earlier, where there are any. */
  earlier: z.object({ asOf: z.string(), annexes: z.array(annexFiguresSchema) }).nullable(),
  /** By when what is issued is to be inspected (R09). */
  inspectionDue: z.string().nullable(),
  slow: z.array(reasonedUnit),
  /** The published edition of the quarter's scores; none before it is published. */
  scores: z.object({ edition: z.int(), lines: z.array(scoreLine) }).nullable(),
})

/**
 * Everything that a bulletin (通报) says in figures. What it prints is a function of these alone, so that their canonical hash tells whether the
 * data as known at publication still give the same bulletin.
 */
export type BulletinInputs = z.infer<typeof bulletinInputsSchema>

/** The figures of one annex among those of a bulletin. */
export function annexIn(annexes: readonly AnnexFigures[], id: AnnexId): AnnexFigures | undefined {
  return annexes.find(({ annex }) => annex === id)
}
