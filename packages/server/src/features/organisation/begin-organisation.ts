import { type Organisation, policyNumber } from '@kuomian/campaign'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/**
 * Enters the leading group, the policy documents and the tasks as the plan states them, for a campaign that has none of them yet;
 * from then on people change them.
 */
export function beginOrganisation({ leadingGroup, policies, tasks }: Organisation) {
  return defineCommand({
    name: 'begin-organisation',
    roles: ['system'],
    input: z.object({}),
    async run(tx, _input, { campaign, today }) {
      const campaign_id = campaign.id
      const { rows } = await tx.client.query<{ begun: boolean }>(
        `select exists (select from task where campaign_id = $1) or exists (select from policy_document where campaign_id = $1)
           or exists (select from team_member where campaign_id = $1 and district_id is null) as begun`,
        [campaign_id],
      )
      if (rows[0]?.begun === false) {
        const members = leadingGroup.map((member) => ({
          ...member,
          ...{ campaign_id, district_id: null, phone: '', from_on: today, to_on: null },
        }))
        if (members.length > 0) await tx.insertInto('team_member').values(members).execute()
        const documents = policies.map((policy) => ({
          ...policy,
          number: policyNumber(policy.number),
          ...{ campaign_id, valid_from: null, valid_to: null, known_on: today, changed_on: today },
        }))
        if (documents.length > 0) await tx.insertInto('policy_document').values(documents).execute()
        const owed = tasks.map(({ code, clause, owner, what, due = null }) => ({
          ...{
            campaign_id,
            code,
            clause,
            owner: owner.zh,
            owner_en: owner.en,
            what: what.zh,
            what_en: what.en,
          },
          ...{ due_on: due, delivered_on: null, delivery_note: '' },
        }))
        if (owed.length > 0) await tx.insertInto('task').values(owed).execute()
      }
      const begun = rows[0]?.begun === false
      return { answer: { begun }, subject: { kind: 'campaign', id: String(campaign_id) }, after: { begun } }
    },
  })
}
