import { figureMove, followUpState, type KeptFigure } from '@kuomian/campaign'
import { type DistrictFinding, type DistrictRounds, roundMemberSchema } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { figuresToday } from './district-figure.ts'

const teamSchema = z.array(roundMemberSchema)
const figureSchema = z.object({ asOf: z.string(), numerator: z.int(), denominator: z.int() })

type FigureOf = (indicator: string, districtId: number) => KeptFigure | null

/**
 * Rounds of districts that the reader may see, the latest first: team, route, findings and whether the figure moved since.
 */
export async function listDistrictRounds(
  tx: Tx,
  campaign: RunningCampaign,
  figureOf: FigureOf,
): Promise<DistrictRounds> {
  const rounds = await tx
    .selectFrom('supervision_round')
    .selectAll()
    .where('kind', '=', 'districts')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  const ids = rounds.map(({ id }) => id)
  const stops = await tx
    .selectFrom('supervision_stop')
    .select(['id', 'round_id', 'district_id as districtId', 'day', 'reasons'])
    .where('round_id', '=', (each) => each.fn.any(each.val(ids)))
    .orderBy('day')
    .orderBy('id')
    .execute()
  const findings = await findingsOf(tx, campaign, ids, figureOf)
  const { indicators } = campaign.definition
  return {
    indicators: indicators
      .filter(({ denominator }) => denominator !== undefined)
      .map(({ code, title }) => ({ code, title })),
    rows: rounds.flatMap((round) => {
      if (round.quarter === null) return []
      const found = findings.filter(({ roundId }) => roundId === round.id).map(({ finding }) => finding)
      return [
        {
          id: round.id,
          title: round.title,
          quarter: round.quarter,
          leader: round.leader,
          team: teamSchema.parse(round.team),
          from: round.from_on,
          to: round.to_on,
          districtIds: round.district_ids,
          cancelledOn: round.cancelled_on,
          stops: stops
            .filter(({ round_id }) => round_id === round.id)
            .map(({ id, districtId, day, reasons }) => ({ id, districtId, day, reasons })),
          findings: found,
          open: found.filter(({ state }) => state !== null && state !== 'done').length,
          overdue: found.filter(({ state }) => state === 'overdue').length,
        },
      ]
    }),
  }
}

async function findingsOf(
  tx: Tx,
  { definition, today }: RunningCampaign,
  roundIds: number[],
  figureOf: FigureOf,
): Promise<{ roundId: number; finding: DistrictFinding }[]> {
  const rows = await tx
    .selectFrom('supervision_finding')
    .selectAll()
    .where('round_id', '=', (each) => each.fn.any(each.val(roundIds)))
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const figure = row.figure === null ? null : figureSchema.parse(row.figure)
    const figureNow = row.indicator === null ? null : figureOf(row.indicator, row.district_id)
    return {
      roundId: row.round_id,
      finding: {
        id: row.id,
        districtId: row.district_id,
        foundOn: row.found_on,
        finding: row.finding,
        requirement: row.requirement,
        dueOn: row.due_on,
        resolvedOn: row.resolved_on,
        result: row.result,
        state:
          row.due_on === null ? null : followUpState({ dueOn: row.due_on, doneOn: row.resolved_on }, today),
        indicator: definition.indicators.find(({ code }) => code === row.indicator)?.title ?? null,
        figure,
        figureNow,
        move: figure === null || figureNow === null ? null : figureMove(figure, figureNow),
      },
    }
  })
}

/** Reads the figures of today only where a finding is held against one. */
export async function figuresForFindings(tx: Tx, campaign: RunningCampaign): Promise<FigureOf> {
  const asked = await tx
    .selectFrom('supervision_finding')
    .select('id')
    .where('indicator', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return asked === undefined ? () => null : figuresToday(tx, campaign)
}
