import {
  bulletinRanking,
  bulletinTotal,
  type ConstructionBulletinData,
  fullUnitName,
  PROJECT_FLAGS,
  participation,
  WORKER_COUNTS,
} from '@kuomian/campaign'
import { issueBulletinsSchema, type ProjectBulletin, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { definitionIn } from '../../campaigns/index.ts'
import { requireReached } from '../held-project.ts'
import { isUninsured, projectRows } from '../list-projects.ts'
import { counted, districtSets } from '../project-figures.ts'

/** What a bulletin keeps: the paper's data but for its head. */
type Frozen = Omit<ConstructionBulletinData, 'head'>

/** Freezes the figures of bulletins to district governments as of a day: to one, to several, or to all (R29). */
export const issueBulletins = defineCommand({
  name: 'issue-project-bulletins',
  roles: ['city'],
  input: issueBulletinsSchema,
  async run(tx, { asOf, districtIds, requirements }, { actor, campaign, today }) {
    requireReached(asOf, today, 'asOf')
    const definition = await definitionIn(tx)
    const districts = await tx
      .selectFrom('district')
      .select(['id', 'code', 'name'])
      .where('campaign_id', '=', campaign.id)
      .orderBy('ordinal')
      .execute()
    const nameOf = new Map(districts.map(({ id, name }) => [id, name]))
    const { premiumModels, projects, year } = definition
    const rows = await projectRows(tx, { premiumModels, projects, year, today: asOf }, undefined)
    const codes = new Map(districts.map(({ id, code }) => [code, id]))
    const lines = bulletinRanking(
      participation(rows.map(counted), districtSets({ definition, districtIds: codes }, rows)),
    )
    const chosen = districts.filter(({ id }) => districtIds === undefined || districtIds.includes(id))
    const ids: number[] = []
    for (const district of chosen) {
      await notTwice(tx, campaign.id, district, asOf)
      const own = rows.filter(({ districtId }) => districtId === district.id)
      const [line] = bulletinRanking(participation(own.map(counted), [[district.id]]))
      const unit = definition.units.find(({ code }) => code === district.code)
      const full = unit === undefined ? district.name : fullUnitName(unit)
      const rank = lines.find((candidate) => candidate.districtIds.includes(district.id))?.rank ?? null
      const data: Frozen = {
        asOf,
        government: `${full}人民政府`,
        district: full,
        city: bulletinTotal(lines),
        own: {
          new: line?.new ?? { due: 0, insured: 0 },
          running: line?.running ?? { due: 0, insured: 0 },
          rank,
        },
        ranking: lines.map((each) => ({
          name: each.districtIds.map((id) => nameOf.get(id) ?? '').join('、'),
          rank: each.rank,
          new: each.new,
          running: each.running,
        })),
        uninsured: own
          .filter(isUninsured)
          .map(({ name, contractor, group, workers, premiumCents, flag }) => ({
            name,
            contractor,
            group: group ?? 'new',
            persons: workers === null ? null : { count: workers.persons, by: WORKER_COUNTS[workers.by].zh },
            premiumCents,
            flag: flag === null ? null : PROJECT_FLAGS[flag].zh,
          })),
        requirements: requirements ?? projects.requirements,
      }
      const { id } = await tx
        .insertInto('project_bulletin')
        .values({
          campaign_id: campaign.id,
          district_id: district.id,
          as_of: asOf,
          issued_on: today,
          data: JSON.stringify(data),
          user_id: actor.userId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      ids.push(id)
    }
    return {
      answer: { ids },
      subject: { kind: 'project-bulletin', id: String(ids[0] ?? 0) },
      after: { asOf, bulletins: ids.length },
    }
  },
})

/** One valid bulletin to a district as of a day; where its paper was voided, another one may follow. */
async function notTwice(
  tx: Tx,
  campaignId: number,
  district: { id: number; name: string },
  asOf: string,
): Promise<void> {
  const { rows } = await tx.client.query(
    `select b.id from project_bulletin b
      where b.campaign_id = $1 and b.district_id = $2 and b.as_of = $3
        and not exists (select from document d where d.campaign_id = $1 and d.kind = 'construction-bulletin'
                           and d.subject_id = b.id::text and d.voided_on is not null)`,
    [campaignId, district.id, asOf],
  )
  if (rows.length > 0) throw new Refusal('bulletin-issued', { district: district.name, day: asOf })
}

/** Bulletins that the reader may see, latest first, with the numbers of their papers. */
export async function listBulletins(tx: Tx): Promise<{ rows: ProjectBulletin[] }> {
  const { rows } = await tx.client.query<ProjectBulletin>(
    `select b.id, b.district_id as "districtId", b.as_of as "asOf", b.issued_on as "issuedOn",
            (select d.number from document d where d.campaign_id = b.campaign_id and d.kind = 'construction-bulletin'
                and d.subject_kind = 'project-bulletin' and d.subject_id = b.id::text and d.voided_on is null) as number
       from project_bulletin b join district on district.id = b.district_id
      where b.campaign_id = current_campaign() order by b.as_of desc, district.ordinal, b.id desc limit 500`,
  )
  return { rows }
}
