import { defaultCitations, type OrderKind, policyNumber, policyStanding } from '@kuomian/campaign'
import { type CitedPolicy, type PolicyCitations, Refusal, type ShownCitation } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { numberText, type OrderSetting, orderSetting } from './order-rules.ts'

/** A row of the register as it was on a day, with how the document stood on that day. */
type PolicyRow = Omit<ShownCitation, 'clause' | 'standing'> & { registeredOn: string }

/**
 * The register as it was on a day: what each entry said then. An entry that came later is there with what it said first; that it was
 * not registered on the day is its standing.
 */
export async function registerOn(
  tx: Tx,
  campaignId: number,
  day: string,
): Promise<Map<number, Omit<ShownCitation, 'clause'>>> {
  const { rows } = await tx.client.query<PolicyRow>(
    `select p.id as "policyId", p.number, e.title, e.valid_from as "validFrom", e.valid_to as "validTo", p.known_on as "registeredOn"
       from policy_document p
       join lateral (select * from policy_edition e where e.policy_id = p.id
                      order by (e.from_on <= $2) desc, case when e.from_on <= $2 then e.from_on end desc, e.from_on limit 1) e on true
      where p.campaign_id = $1 order by p.number`,
    [campaignId, day],
  )
  return new Map(
    rows.map(({ registeredOn, ...row }) => [
      row.policyId,
      { ...row, standing: policyStanding({ ...row, registeredOn }, day) },
    ]),
  )
}

/** The register, by the number of each entry. */
const idsByNumber = (register: ReadonlyMap<number, { number: string }>) =>
  new Map([...register].map(([id, { number }]) => [number, id]))

/**
 * What an order of a kind cites unless its officer says otherwise (R05, R14), by the entries of the register: what nobody registered
 * cannot be cited by record.
 */
export function defaultCited(
  { rules, today, classDocuments }: OrderSetting,
  register: ReadonlyMap<number, { number: string }>,
  { kind, leadClass }: { kind: OrderKind; leadClass: string },
): CitedPolicy[] {
  const ids = idsByNumber(register)
  const classDocument = classDocuments.get(leadClass) ?? null
  return defaultCitations(rules, { kind, day: today, classDocument }).flatMap(({ document, clause }) => {
    const policyId = ids.get(policyNumber(document))
    return policyId === undefined ? [] : [{ policyId, clause }]
  })
}

/** Documents that the rules for orders cite and the register does not have. */
export function unregistered(
  { rules, classDocuments }: OrderSetting,
  register: ReadonlyMap<number, { number: string }>,
): string[] {
  const ids = idsByNumber(register)
  const named = [...rules.cites.map(({ document }) => policyNumber(document)), ...classDocuments.values()]
  return [...new Set(named)].filter((number) => !ids.has(number))
}

/** Writes what a draft cites, in place of what it cited. @throws Refusal `policy-not-found` */
export async function citePolicies(
  tx: Tx,
  campaignId: number,
  orderId: number,
  cited: readonly CitedPolicy[],
): Promise<void> {
  await tx.deleteFrom('order_citation').where('order_id', '=', orderId).execute()
  if (cited.length === 0) return
  const known = await tx
    .selectFrom('policy_document')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where(
      'id',
      'in',
      cited.map(({ policyId }) => policyId),
    )
    .execute()
  const foreign = cited.find(({ policyId }) => !known.some(({ id }) => id === policyId))
  if (foreign) throw new Refusal('policy-not-found', { id: foreign.policyId }, { field: 'citations' })
  await tx
    .insertInto('order_citation')
    .values(
      cited.map(({ policyId, clause }, index) => ({
        order_id: orderId,
        policy_id: policyId,
        campaign_id: campaignId,
        place: index + 1,
        clause,
      })),
    )
    .execute()
}

/** Freezes what an approved order cites as the register was on the day of its service. */
export async function freezeCitations(
  tx: Tx,
  campaignId: number,
  orderId: number,
  day: string,
): Promise<void> {
  const register = await registerOn(tx, campaignId, day)
  const cited = await tx
    .selectFrom('order_citation')
    .select('policy_id')
    .where('order_id', '=', orderId)
    .execute()
  for (const { policy_id } of cited) {
    const entry = register.get(policy_id)
    if (entry === undefined) continue
    const { number, title, standing } = entry
    await tx
      .updateTable('order_citation')
      .set({ number, title, standing })
      .where('order_id', '=', orderId)
      .where('policy_id', '=', policy_id)
      .execute()
  }
}

/** What an order cites, as it was frozen at its service, else as the register is on the day. */
export async function citationsOf(
  tx: Tx,
  campaignId: number,
  order: { id: number; servedOn: string | null },
  today: string,
): Promise<ShownCitation[]> {
  const register = await registerOn(tx, campaignId, order.servedOn ?? today)
  const rows = await tx
    .selectFrom('order_citation')
    .select(['policy_id', 'clause', 'number', 'title', 'standing'])
    .where('order_id', '=', order.id)
    .orderBy('place')
    .execute()
  return rows.flatMap(({ policy_id, clause, number, title, standing }) => {
    const entry = register.get(policy_id)
    if (entry === undefined) return []
    const frozen = number === null || title === null || standing === null ? {} : { number, title, standing }
    return [{ ...entry, ...frozen, clause }]
  })
}

/** The orders that cite a document, newest first, as far as the reader may see them. */
export async function ordersCiting(
  tx: Tx,
  campaignId: number,
  policyId: number,
  limit: number,
): Promise<PolicyCitations['orders']> {
  const setting = await orderSetting(tx, campaignId)
  const rows = await tx
    .selectFrom('order_citation as c')
    .innerJoin('rectification_order as o', 'o.id', 'c.order_id')
    .innerJoin('lead as l', 'l.id', 'o.lead_id')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .where('c.policy_id', '=', policyId)
    .select(['o.id', 'o.number', 'o.state', 'o.district_id', 'c.clause', 'l.name', 'd.name as district'])
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, number, state, district_id, clause, name, district }) => ({
    ...{ id, state, clause, leadName: name, districtId: district_id },
    numberText: numberText(setting, district, number),
  }))
}
