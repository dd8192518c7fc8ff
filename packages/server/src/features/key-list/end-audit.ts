import { auditResultDue } from '@kuomian/campaign'
import { endAuditSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { checkDay, heldHandover, tellLead } from './held-handover.ts'
import { handoverSetting } from './setting.ts'

/** An audit has ended: its written result is due in 5 working days, in 10 where it found a violation (domain §7.4). */
export const endAudit = defineCommand({
  name: 'end-audit',
  roles: ['audit'],
  input: endAuditSchema.extend({ number: z.number().int() }),
  async run(tx, { number, endedOn, violation }, context) {
    const held = await heldHandover(tx, number, 'end-audit')
    const day = endedOn ?? context.today
    checkDay(day, held.starts_on, context.today, 'endedOn')
    const { rules, calendar } = await handoverSetting(await definitionIn(tx), context.today)
    const due = auditResultDue({ endedOn: day, violation }, rules, calendar)
    await tx
      .updateTable('handover')
      .set({ ended_on: day, violation, result_due_on: due })
      .where('id', '=', held.id)
      .execute()
    await tellLead(tx, context, held, { kind: 'audit-ended', happenedOn: day, detail: { violation, due } })
    return {
      answer: { number },
      subject: { kind: 'handover', id: String(number) },
      districtId: held.district_id,
      after: { endedOn: day, violation, resultDueOn: due },
    }
  },
})
