import { extendedLimit } from '@kuomian/campaign'
import { extendCaseSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { heldHandover, tellLead } from './held-handover.ts'
import { handoverSetting } from './setting.ts'

/** A case takes longer, with approval and reason; once (domain §7.3). */
export const extendCase = defineCommand({
  name: 'extend-case',
  roles: ['inspection', 'audit'],
  input: extendCaseSchema.extend({ number: z.number().int() }),
  async run(tx, { number, reason }, context) {
    const held = await heldHandover(tx, number, 'extend')
    const { rules, calendar } = await handoverSetting(await definitionIn(tx), context.today)
    const limit = extendedLimit(held.limit_on ?? context.today, rules, calendar)
    await tx
      .updateTable('handover')
      .set({ limit_extended_on: limit, extended_on: context.today, extension_reason: reason })
      .where('id', '=', held.id)
      .execute()
    await tellLead(tx, context, held, {
      kind: 'case-extended',
      happenedOn: context.today,
      detail: { limit },
    })
    return {
      answer: { number },
      subject: { kind: 'handover', id: String(number) },
      districtId: held.district_id,
      before: { limitOn: held.limit_on },
      after: { limitOn: limit },
      reason,
    }
  },
})
