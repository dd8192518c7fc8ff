import { z } from 'zod'

/** What the model page needs of a linkage model; the whole of it stands in the database as the engine wrote it. */
export const storedModelSchema = z.object({
  name: z.string(),
  prior: z.number().nullable(),
  comparisons: z.array(
    z.object({
      name: z.string(),
      levels: z.array(
        z.object({
          name: z.string(),
          m: z.number().nullish(),
          u: z.number().nullish(),
          frequency: z.string().optional(),
        }),
      ),
    }),
  ),
  blocking: z.array(z.object({ name: z.string() })),
  training: z
    .object({
      left: z.number(),
      right: z.number(),
      remarks: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
      labels: z.number().optional(),
    })
    .optional(),
})

/** A linkage model as far as it is shown. */
export type StoredModel = z.infer<typeof storedModelSchema>

/** Bits of a level: log2(m/u); null where it was never learned. */
export function weightOf({
  m,
  u,
}: {
  m?: number | null | undefined
  u?: number | null | undefined
}): number | null {
  return m == null || u == null || m <= 0 || u <= 0 ? null : Math.log2(m / u)
}
