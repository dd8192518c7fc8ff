import { amendPolicySchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { checkValidity } from './add-policy.ts'

/**
 * Changes what the register says of a policy document from today on: its title, its clause, its days. What it said before stays
 * (`policy_edition`), and what was served stays as it was served.
 */
export const amendPolicy = defineCommand({
  name: 'amend-policy-document',
  roles: ['city'],
  input: amendPolicySchema.extend({ policyId: z.number().int() }),
  async run(tx, { policyId, ...policy }, { today }) {
    checkValidity(policy)
    const before = await tx
      .selectFrom('policy_document')
      .select(['title', 'clause', 'valid_from', 'valid_to'])
      .where('id', '=', policyId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new Refusal('policy-not-found', { id: policyId })
    const after = {
      title: policy.title,
      clause: policy.clause,
      valid_from: policy.validFrom,
      valid_to: policy.validTo,
    }
    await tx
      .updateTable('policy_document')
      .set({ ...after, changed_on: today })
      .where('id', '=', policyId)
      .execute()
    return {
      answer: { id: policyId },
      subject: { kind: 'policy-document', id: String(policyId) },
      before,
      after,
    }
  },
})
