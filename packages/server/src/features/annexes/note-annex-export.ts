import { annexIdSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Journals that somebody takes a copy of an annex away, with its days and how many rows it has (domain §11). */
export const noteAnnexExport = defineCommand({
  name: 'export-annex',
  roles: ['city', 'district', 'reader', 'admin'],
  whileReadOnly: true,
  input: z.object({
    annex: annexIdSchema,
    form: z.enum(['xlsx', 'csv']),
    source: z.enum(['published', 'computed']),
    asOf: z.string(),
    knownAt: z.string(),
    rows: z.number().int().nonnegative(),
  }),
  async run(_tx, { annex, ...after }) {
    return { answer: {}, subject: { kind: 'annex', id: annex }, after }
  },
})
