import { type Campaign, dispatchFactsSchema, signTitle } from '@kuomian/campaign'
import {
  type DispatchSuspect,
  type DispatchSuspects,
  type DispatchSuspectsQuery,
  dispatchSuspectsSchema,
  type SuspectState,
} from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { countedRun } from './view-split-rate.ts'

type Row = {
  id: number
  name: string
  district_id: number | null
  score: number
  insured: number
  signs: unknown
  unknown: unknown
  lead_id: number | null
  state: SuspectState
}

/** How a suspect `s` of an employer `e` stands with the lead `l` and its last visit `v`. */
const STATE = `case when l.id is null then 'no-lead' when v.facts is null then 'unvisited'
  when (v.facts ->> 'real')::boolean then 'confirmed' else 'denied' end`

const SUSPECTS = `dispatch_suspect s join dispatch_employer e on e.id = s.employer_id left join lead l on l.id = e.lead_id
  left join lateral (select dispatch as facts from visit where lead_id = l.id and dispatch is not null and voided_on is null
                      order by happened_on desc, id desc limit 1) v on true`

const shape = dispatchSuspectsSchema.shape.rows.element.shape

/** One page of the suspects of the last count (K3, R07), the highest score first, each with what speaks for it. */
export async function listSuspects(
  tx: Tx,
  campaign: RunningCampaign,
  { state, sign, district, name, after, limit }: DispatchSuspectsQuery,
): Promise<DispatchSuspects> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  const rules = ruled(campaign.definition)
  if (run === undefined) return { rows: [], next: null, found: { visited: 0, confirmed: 0 }, ...rules }
  const [score, id] = after?.split('.').map(Number) ?? [null, null]
  const { rows } = await tx.client.query<Row>(
    `select e.id, e.name, s.district_id, s.score, s.insured, s.signs, s.unknown, l.id as lead_id, ${STATE} as state from ${SUSPECTS}
      where s.run_id = $1 and ($2::text is null or ${STATE} = $2) and ($3::jsonb is null or s.signs @> $3)
        and ($4::smallint is null or s.district_id = $4) and ($5::text is null or strpos(e.name, $5) > 0)
        and ($6::int is null or s.score < $6 or (s.score = $6 and s.employer_id > $7))
      order by s.score desc, s.employer_id limit $8`,
    [
      ...[run.id, state ?? null, sign === undefined ? null : JSON.stringify([{ code: sign }])],
      ...[district ?? null, name || null, score, id, limit + 1],
    ],
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    rows: page.map(suspectOf),
    next: last === undefined ? null : `${last.score}.${last.id}`,
    found: await foundSoFar(tx, run.id),
    ...rules,
  }
}

const ruled = ({ dispatch }: Campaign) => ({
  threshold: dispatch.suspects.threshold,
  signs: dispatch.suspects.signs.map((sign) => ({ code: sign.code, title: signTitle(sign) })),
})

function suspectOf(row: Row): DispatchSuspect {
  const { district_id, lead_id, signs, unknown, ...rest } = row
  return {
    ...rest,
    ...{ districtId: district_id, leadId: lead_id },
    signs: shape.signs.parse(signs),
    unknown: shape.unknown.parse(unknown),
  }
}

/** What visits said of those who are suspected: the labelled examples that a campaign makes itself. */
async function foundSoFar(tx: Tx, runId: number): Promise<DispatchSuspects['found']> {
  const { rows } = await tx.client.query<{ facts: unknown }>(
    `select v.facts from ${SUSPECTS} where s.run_id = $1 and v.facts is not null`,
    [runId],
  )
  const visited = rows.flatMap(({ facts }) => dispatchFactsSchema.safeParse(facts).data ?? [])
  return { visited: visited.length, confirmed: visited.filter(({ real }) => real).length }
}
