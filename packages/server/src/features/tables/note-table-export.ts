import { tableFileSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Journals that somebody takes a copy of a table away, with its days and how many rows it has (domain §11). */
export const noteTableExport = defineCommand({
  name: 'export-table',
  roles: ['city', 'district', 'reader', 'admin'],
  whileReadOnly: true,
  input: z.object({
    code: z.string(),
    form: tableFileSchema,
    asOf: z.string(),
    knownAt: z.string(),
    rows: z.number().int().nonnegative(),
  }),
  async run(_tx, { code, ...after }) {
    return { answer: {}, subject: { kind: 'composed-table', id: code }, after }
  },
})
