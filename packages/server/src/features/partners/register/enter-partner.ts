import { partnerRequestSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'

/** Enters a partner department with its quotas; it can deliver once it has a feed and a key (R35). */
export const enterPartner = defineCommand({
  name: 'enter-partner',
  roles: ['city', 'system'],
  input: partnerRequestSchema,
  async run(tx, wanted, { campaign }) {
    await requireNewName(tx, wanted.name, null)
    const { id } = await tx
      .insertInto('partner')
      .values({ campaign_id: campaign.id, suspended_on: null, ...partnerColumns(wanted) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { partnerId: id },
      subject: { kind: 'partner', id: String(id) },
      after: partnerColumns(wanted),
    }
  },
})

/** @throws Refusal `partner-known` when another partner bears the name */
export async function requireNewName(tx: Tx, name: string, own: number | null): Promise<void> {
  const known = await tx.selectFrom('partner').select('id').where('name', '=', name).executeTakeFirst()
  if (known && known.id !== own) throw new Refusal('partner-known', { name }, { field: 'name' })
}

/** What of a partner somebody enters, by the names of its columns. */
export function partnerColumns(wanted: {
  name: string
  contact: string
  mayLookUp: boolean
  requestsPerMinute: number
  rowsPerDay: number
}) {
  return {
    name: wanted.name,
    contact: wanted.contact,
    may_look_up: wanted.mayLookUp,
    requests_per_minute: wanted.requestsPerMinute,
    rows_per_day: wanted.rowsPerDay,
  }
}
