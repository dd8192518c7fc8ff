import { type Figure, lastEndedMonth, ledgerSigns } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { type FigureQuestion, LATEST_LEDGER, payersOf } from '../annexes/index.ts'
import { byUnit } from './by-unit.ts'

/**
 * Payers of annex 3 that belong to a group of people (R03), by unit: of the same month and delivery as the whole. Only what the ledger itself says of
 * somebody, his form of work and his household, can be counted; of the other groups it says nothing, and they are not applicable to it.
 */
export async function payersOfGroup(
  tx: Tx,
  question: FigureQuestion,
  group: string,
): Promise<ReadonlyMap<string, Figure>> {
  const { campaign } = question
  if (ledgerSigns(campaign.definition.matching.groups[group] ?? []).length === 0)
    return byUnit(campaign, () => 'not-applicable')
  const { rows } = await tx.client.query<{ id: number; payers: number }>(
    `with latest as (${LATEST_LEDGER})
     select p.district_id as id, p.payers from ledger_group_payers p join latest using (month, delivery_id) where p.group_code = $4`,
    [campaign.id, `${lastEndedMonth(question.asOf)}-01`, question.knownAt, group],
  )
  const { payers: all } = await payersOf(tx, question)
  const payers = new Map(rows.map((row) => [row.id, row.payers]))
  // A ledger whose file lacks the column says nothing of anybody.
  return byUnit(campaign, (id) => (all.has(id) && rows.length > 0 ? (payers.get(id) ?? 0) : 'missing'))
}
