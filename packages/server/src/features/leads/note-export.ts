import { createHash } from 'node:crypto'
import { leadExportSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/**
 * Journals that somebody takes a copy of a list away (domain §11), before the job starts. A search text may be a
 * person's name, so the journal keeps a hash of the filter.
 */
export const noteExport = defineCommand({
  name: 'export-leads',
  roles: ['city', 'district', 'reader'],
  whileReadOnly: true,
  input: leadExportSchema,
  async run(_tx, list) {
    const { text, ...plain } = list.filter
    const filterHash = createHash('sha256')
      .update(text ?? '')
      .digest('hex')
    return {
      answer: {},
      subject: { kind: 'lead-list', id: list.order },
      after: { filter: JSON.stringify(plain), textHash: text === undefined ? null : filterHash },
    }
  },
})

/** Journals how many rows stand in a copy that was taken away: as many as its last line and the page say. */
export const noteExported = defineCommand({
  name: 'finish-lead-export',
  roles: ['city', 'district', 'reader'],
  whileReadOnly: true,
  input: z.object({ jobId: z.string(), rows: z.number().int().nonnegative() }),
  async run(_tx, { jobId, rows }) {
    return { answer: {}, subject: { kind: 'job', id: jobId }, after: { rows } }
  },
})
