import { fullUnitName, printPoints, questionsFor, type SupervisionBriefData } from '@kuomian/campaign'
import { Refusal, roundMemberSchema, scoreSheetSchema } from '@kuomian/contract'
import { z } from 'zod'
import { campaignIn, presentSheet } from '../../assessment/index.ts'
import type { Making, Source } from './source.ts'

const teamSchema = z.array(roundMemberSchema)

/** What the brief of a district for a round of supervision is made of: who comes and why, figures, what stands open (R45). @throws Refusal */
export async function supervisionBriefSource(making: Making, stopId: number): Promise<Source> {
  const { tx, campaign } = making
  const stop = await tx
    .selectFrom('supervision_stop as s')
    .innerJoin('supervision_round as r', 'r.id', 's.round_id')
    .innerJoin('district as d', 'd.id', 's.district_id')
    .select([
      's.district_id',
      's.day',
      's.reasons',
      'r.title',
      'r.leader',
      'r.team',
      'r.quarter',
      'd.code',
      'd.name',
    ])
    .where('s.id', '=', stopId)
    .executeTakeFirst()
  if (!stop || stop.quarter === null) throw new Refusal('document-subject-not-found', { id: stopId })
  const unit = campaign.units.find(({ code }) => code === stop.code)
  const district = unit === undefined ? stop.name : fullUnitName(unit)
  const published = await scoreOf(making, stop.quarter, stop.district_id)
  const score = published ?? (await presentScore(making, stop.quarter, stop.code))
  const standing = await openMatters(making, stop.district_id)
  const { title, day, leader, reasons, quarter } = stop
  return {
    districtId: stop.district_id,
    leadId: null,
    receiver: null,
    about: `${district}（${title}）`,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head,
        district,
        title,
        day,
        leader,
        team: teamSchema.parse(stop.team),
        quarter,
        score:
          score === null
            ? null
            : {
                total: printPoints(score.sheet.total),
                scoredOf: printPoints(score.sheet.scoredOf),
                rank: score.sheet.rank,
                units: score.units,
                provisional: published === null,
              },
        figures: (score?.sheet.items ?? []).map((item) => ({
          title: item.title.zh,
          rate: item.rate ?? '—',
          points: item.points === null ? '未报' : printPoints(item.points),
          weight: printPoints(item.weight),
        })),
        reasons,
        ...standing,
        questions: score === null ? [] : questionsFor(score.sheet),
      }) satisfies SupervisionBriefData,
  }
}

/** The district's sheet in the latest edition of the quarter; null while nothing is published. */
async function scoreOf({ tx }: Making, quarter: string, districtId: number) {
  const { rows } = await tx.client.query<{ data: unknown; units: number }>(
    `select s.data, (select count(*)::int from assessment_sheet o where o.edition_id = s.edition_id) as units
       from assessment_sheet s join assessment_edition e on e.id = s.edition_id
      where e.quarter = $1 and e.campaign_id = current_campaign() and s.district_id = $2
      order by e.edition desc limit 1`,
    [quarter, districtId],
  )
  const [row] = rows
  return row === undefined ? null : { sheet: scoreSheetSchema.parse(row.data), units: row.units }
}

/** Before the quarter is published: as the figures are today. */
async function presentScore({ tx, campaignId, campaign, today }: Making, quarter: string, unit: string) {
  const running = await campaignIn(tx, { campaign: { id: campaignId, code: campaign.code }, today })
  return presentSheet(tx, running, quarter, unit)
}

/** What stands open in the district today. */
async function openMatters({ tx, today }: Making, districtId: number) {
  const { rows } = await tx.client.query<
    Pick<SupervisionBriefData, 'left' | 'orders' | 'keyList' | 'findings'>
  >(
    `select (select jsonb_build_object('units', coalesce(sum(units), 0), 'persons', coalesce(sum(persons), 0))
               from lead where district_id = $1 and state in ('issued', 'accepted')) as left,
            (select jsonb_build_object('open', count(*), 'overdue', count(*) filter (where state = 'overdue'))
               from rectification_order where holder_id = $1 and state in ('approved', 'running', 'overdue')) as orders,
            (select count(distinct employer_id)::int from handover where district_id = $1) as "keyList",
            (select coalesce(jsonb_agg(jsonb_build_object('foundOn', found_on, 'finding', finding, 'dueOn', due_on) order by due_on, id), '[]')
               from supervision_finding
              where district_id = $1 and project_id is null and due_on is not null and resolved_on is null
                and found_on <= $2) as findings`,
    [districtId, today],
  )
  const [row] = rows
  if (row === undefined) throw new TypeError('a query without from has one row')
  return row
}
