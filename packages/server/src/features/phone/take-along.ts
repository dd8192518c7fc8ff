import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Journals that an officer takes leads along on a phone, as every copy that leaves the house is (domain §11). */
export const takeAlong = defineCommand({
  name: 'take-leads-along',
  roles: ['district'],
  whileReadOnly: true,
  input: z.object({ limit: z.number().int() }),
  async run(_tx, { limit }) {
    return { answer: {}, subject: { kind: 'lead-list', id: 'phone' }, after: { atMost: limit } }
  },
})
