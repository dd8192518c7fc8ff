import { type CivilDay, dispatchFactsSchema } from '@kuomian/campaign'
import { companyKey } from '@kuomian/identity'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { readUnitCode } from '../imports/index.ts'
import { codesOf } from '../leads/index.ts'
import type { FoundRow, Party } from './compute/settings.ts'

/**
 * The user units that visits found behind dispatch firms (以分户结算为契机，与扩面资源排查相结合, R13), valid from the day of the visit. Of each firm its last
 * visit that stands is gone by: one that says that it does not dispatch leaves it none.
 */
export async function foundOnVisits(
  tx: Tx,
  { id, definition }: RunningCampaign,
  day: CivilDay,
): Promise<FoundRow[]> {
  const { rows } = await tx.client.query<{ id: number; dispatch: unknown; name: string; codes: unknown }>(
    `select v.id, v.dispatch, l.name, l.codes
       from (select distinct on (lead_id) id, lead_id, dispatch from visit
              where campaign_id = $1 and dispatch is not null and voided_on is null and happened_on <= $2
              order by lead_id, happened_on desc, id desc) v
       join lead l on l.id = v.lead_id order by v.id`,
    [id, day],
  )
  const home = definition.city.names
  return rows.flatMap(({ id: visitId, dispatch, name, codes }): FoundRow[] => {
    const facts = dispatchFactsSchema.safeParse(dispatch)
    if (!facts.success || !facts.data.real) return []
    const firm = partyOf(
      name,
      codesOf(codes).flatMap(({ values }) => values),
      home,
    )
    return facts.data.userUnits
      .filter(({ headsByFirm, headsByUnit }) => (headsByUnit ?? headsByFirm) > 0)
      .map((unit) => ({
        ...{ visitId, firm, userUnit: partyOf(unit.name, unit.code === null ? [] : [unit.code], home) },
        ...{ headsByFirm: unit.headsByFirm, headsByUnit: unit.headsByUnit, splitAccount: unit.splitAccount },
      }))
  })
}

/** The last visit there is: what a count knows of, and a later look compares with. */
export async function lastVisit(tx: Tx, campaignId: number): Promise<number> {
  const { last } = await tx
    .selectFrom('visit')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), eb.lit(0)).as('last'))
    .where('campaign_id', '=', campaignId)
    .where('dispatch', 'is not', null)
    .executeTakeFirstOrThrow()
  return last
}

/** Who somebody is, read as the import reads a list: by the first code that is one, and by the name. */
function partyOf(name: string, codes: readonly string[], home: readonly string[]): Party {
  const code = codes.map(readUnitCode).find(({ reason }) => reason === null)
  return {
    name,
    key: companyKey(name, { home }),
    orgCode: code?.orgCode || null,
    uscc: code?.uscc || null,
    registrationNumber: code?.registrationNumber || null,
  }
}
