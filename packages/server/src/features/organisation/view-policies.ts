import { type Campaign, citingRules, policyStanding } from '@kuomian/campaign'
import { type CitingRuleLine, type PolicyCitations, type PolicyDocument, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { ordersCiting } from '../orders/index.ts'

/** So many of the latest batches and orders that cite a document are named; the register counts them all. */
const NAMED = 200

/** What cites a document: batches name it by its number, beside others. */
const cites = `p.number = any (string_to_array(b.policy, '、'))`

type PolicyRow = Omit<PolicyDocument, 'standing' | 'rules'>

/** The register of policy documents, each with how it stands today and how many cite it. */
export async function policyDocuments(tx: Tx, campaign: RunningCampaign): Promise<PolicyDocument[]> {
  const { rows } = await tx.client.query<PolicyRow>(
    `select p.id, p.number, p.title, p.clause, p.valid_from as "validFrom", p.valid_to as "validTo",
            p.known_on as "registeredOn",
       (select count(*)::int from batch b where b.campaign_id = $1 and ${cites}) as batches,
       (select count(*)::int from order_citation c where c.policy_id = p.id) as orders
       from policy_document p where p.campaign_id = $1 order by p.number`,
    [campaign.id],
  )
  const rules = citingRules(campaign.definition)
  return rows.map((row) => ({
    ...row,
    standing: policyStanding(row, campaign.today),
    rules: rules.filter(({ document }) => document === row.number).length,
  }))
}

/** The rules of a campaign that cite a document, each with the entry of the register where there is one. */
export function rulesCiting(
  definition: Campaign,
  policies: readonly Pick<PolicyDocument, 'id' | 'number'>[],
): CitingRuleLine[] {
  const ids = new Map(policies.map(({ id, number }) => [number, id]))
  return citingRules(definition).map((rule) => ({ ...rule, policyId: ids.get(rule.document) ?? null }))
}

/** Who cites one document: batches, orders and rules. @throws Refusal `policy-not-found` */
export function policyCitations(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  policyId: number,
): Promise<PolicyCitations> {
  return readAs(db, mayReadLeads(actor), async (tx) => {
    const policies = await policyDocuments(tx, campaign)
    const policy = policies.find(({ id }) => id === policyId)
    if (!policy) throw new Refusal('policy-not-found', { id: policyId })
    const batches = await tx.client.query<PolicyCitations['batches'][number]>(
      `select b.number, b.happened_on as "happenedOn", b.units, b.persons
         from policy_document p join batch b on b.campaign_id = p.campaign_id and ${cites}
        where p.id = $1 order by b.number desc limit ${NAMED}`,
      [policyId],
    )
    const editions = await tx.client.query<PolicyCitations['editions'][number]>(
      `select from_on as from, title, clause, valid_from as "validFrom", valid_to as "validTo"
         from policy_edition where policy_id = $1 order by from_on desc`,
      [policyId],
    )
    return {
      policy,
      batches: batches.rows,
      orders: await ordersCiting(tx, actor.campaignId, policyId, NAMED),
      rules: rulesCiting(campaign.definition, policies).filter((rule) => rule.policyId === policyId),
      editions: editions.rows,
    }
  })
}
