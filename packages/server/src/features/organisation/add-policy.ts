import { addPolicySchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Registers a policy document by its number (文号), so that batches, orders and bulletins can cite it. */
export const addPolicy = defineCommand({
  name: 'add-policy-document',
  roles: ['city'],
  input: addPolicySchema,
  async run(tx, { number, title, clause, validFrom, validTo }, { campaign, today }) {
    if (validFrom !== null && validTo !== null && validTo < validFrom) {
      throw new Refusal('policy-days-reversed', { from: validFrom, to: validTo }, { field: 'validTo' })
    }
    const added = await tx
      .insertInto('policy_document')
      .values({
        ...{ number, title, clause },
        campaign_id: campaign.id,
        valid_from: validFrom,
        valid_to: validTo,
        known_on: today,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Refusal('policy-known', { number }, { field: 'number' })
    return {
      answer: { id: added.id },
      subject: { kind: 'policy-document', id: String(added.id) },
      after: { number },
    }
  },
})
