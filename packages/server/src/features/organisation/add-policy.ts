import { policyNumber } from '@kuomian/campaign'
import { addPolicySchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Registers a policy document by its number (文号), so that batches, orders and bulletins can cite it. */
export const addPolicy = defineCommand({
  name: 'add-policy-document',
  roles: ['city'],
  input: addPolicySchema,
  async run(tx, { number: typed, ...policy }, { campaign, today }) {
    checkValidity(policy)
    const number = policyNumber(typed)
    const added = await tx
      .insertInto('policy_document')
      .values({
        ...{ number, title: policy.title, clause: policy.clause },
        campaign_id: campaign.id,
        valid_from: policy.validFrom,
        valid_to: policy.validTo,
        known_on: today,
        changed_on: today,
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

/** @throws Refusal `policy-days-reversed` */
export function checkValidity({
  validFrom,
  validTo,
}: {
  validFrom: string | null
  validTo: string | null
}): void {
  if (validFrom === null || validTo === null || validFrom <= validTo) return
  throw new Refusal('policy-days-reversed', { from: validFrom, to: validTo }, { field: 'validTo' })
}
