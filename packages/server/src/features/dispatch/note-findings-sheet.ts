import { dispatchFindingsQuerySchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Journals that somebody takes the rows to correct away (domain §11), before they are written. */
export const noteFindingsSheet = defineCommand({
  name: 'export-dispatch-findings',
  roles: ['city', 'district', 'reader'],
  whileReadOnly: true,
  input: dispatchFindingsQuerySchema.pick({ code: true }),
  async run(_tx, { code }) {
    return {
      answer: {},
      subject: { kind: 'dispatch-findings', id: code ?? 'all' },
      after: { code: code ?? null },
    }
  },
})
