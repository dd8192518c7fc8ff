import { followUpState } from '@kuomian/campaign'
import { planRoundSchema, Refusal, type SupervisionRound, type SupervisionRoundRow } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

const { team: teamSchema, stops: stopsSchema } = planRoundSchema.shape

/** Rounds of joint supervision that the reader may see, latest first, with how their findings stand. */
export async function listRounds(tx: Tx, today: string): Promise<{ rows: SupervisionRoundRow[] }> {
  const rounds = await tx
    .selectFrom('supervision_round')
    .selectAll()
    .where('kind', '=', 'projects')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const rows: SupervisionRoundRow[] = []
  for (const round of rounds) {
    const findings = await findingsOf(tx, round.id, today)
    rows.push({ ...headOf(round, findings), findings: findings.length })
  }
  return { rows }
}

/** One round with plan, team, findings and what became of them (R28). */
export async function viewRound(tx: Tx, id: number, today: string): Promise<SupervisionRound> {
  const round = await tx
    .selectFrom('supervision_round')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'projects')
    .executeTakeFirst()
  if (!round) throw new Refusal('round-not-found', { id })
  const findings = await findingsOf(tx, id, today)
  const projects =
    round.project_ids.length === 0
      ? []
      : await tx
          .selectFrom('project')
          .select(['id', 'name', 'district_id as districtId'])
          .where('id', 'in', round.project_ids)
          .orderBy('id')
          .execute()
  return {
    ...headOf(round, findings),
    team: teamSchema.parse(round.team),
    stops: stopsSchema.parse(round.stops),
    projects,
    findings,
  }
}

type Findings = SupervisionRound['findings']

function headOf(
  round: {
    id: number
    title: string
    leader: string
    from_on: string
    to_on: string
    district_ids: number[]
    cancelled_on: string | null
  },
  findings: Findings,
): Omit<SupervisionRoundRow, 'findings'> {
  const { id, title, leader, from_on, to_on, district_ids, cancelled_on } = round
  return {
    id,
    title,
    leader,
    from: from_on,
    to: to_on,
    districtIds: district_ids,
    cancelledOn: cancelled_on,
    open: findings.filter(({ state }) => state !== null && state !== 'done').length,
    overdue: findings.filter(({ state }) => state === 'overdue').length,
  }
}

async function findingsOf(tx: Tx, roundId: number, today: string): Promise<Findings> {
  const rows = await tx
    .selectFrom('supervision_finding as f')
    .innerJoin('project as p', 'p.id', 'f.project_id')
    .select([
      'f.id',
      'p.id as projectId',
      'p.name as project',
      'f.district_id as districtId',
      'f.found_on as foundOn',
      'f.finding',
      'f.requirement',
      'f.due_on as dueOn',
      'f.resolved_on as resolvedOn',
      'f.result',
    ])
    .where('f.round_id', '=', roundId)
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    state: row.dueOn === null ? null : followUpState({ dueOn: row.dueOn, doneOn: row.resolvedOn }, today),
  }))
}
