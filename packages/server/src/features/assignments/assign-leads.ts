import { leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { chooseWork } from './chosen-work.ts'
import { moveWork } from './move-work.ts'

/** A district gives leads to one of its officers (分派), whoever has them now; who already has some keeps them. */
export const assignLeads = defineCommand({
  name: 'assign-leads',
  roles: ['district'],
  input: z.object({ selection: leadSelectionSchema, officerId: z.number().int() }),
  async run(tx, { selection, officerId }, context) {
    await checkOfficer(tx, officerId, context.actor.districtId)
    const which = { notWith: officerId }
    const chosen = await chooseWork(tx, context.actor, selection, which, officerId, 'nothing-to-assign')
    return moveWork(tx, context, chosen, { kind: 'assigned' })
  },
})

async function checkOfficer(tx: Tx, id: number, district: number | null): Promise<void> {
  const officer = await tx
    .selectFrom('officer')
    .select('id')
    .where('id', '=', id)
    .where('district_id', '=', district ?? 0)
    .executeTakeFirst()
  if (!officer) throw new Refusal('officer-unknown', { id }, { field: 'officerId' })
}
