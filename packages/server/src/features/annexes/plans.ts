import type { AnnexId, Figure } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/** The plan cells of an annex: a figure per district, and the sets of districts that share one (T01, T25). */
export type Plans = { cells: ReadonlyMap<number, Figure>; groups: readonly (readonly number[])[] }

/** The targets of one annex known at K; of several for the same set of districts the latest one holds. */
export async function plansOf(tx: Tx, question: FigureQuestion, annex: AnnexId): Promise<Plans> {
  const rows = await tx
    .selectFrom('target')
    .select(['district_ids', 'value'])
    .where('campaign_id', '=', question.campaign.id)
    .where('indicator', '=', annex)
    .where('known_on', '<=', question.knownAt)
    .orderBy('known_on')
    .orderBy('id')
    .execute()
  const cells = new Map<number, Figure>()
  const groups = new Map<string, readonly number[]>()
  for (const { district_ids: members, value } of rows) {
    const ordered = inDistrictOrder(question, members)
    for (const [index, districtId] of ordered.entries()) {
      cells.set(districtId, index === 0 ? value : 'not-applicable')
    }
    if (ordered.length > 1) groups.set(ordered.join(), ordered)
  }
  return { cells, groups: [...groups.values()] }
}

function inDistrictOrder({ campaign }: FigureQuestion, members: readonly number[]): number[] {
  const ids = campaign.definition.units.map((unit) => campaign.districtIds.get(unit.code))
  return ids.filter((id): id is number => id !== undefined && members.includes(id))
}
