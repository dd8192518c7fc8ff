import { inForceOn, paperQuarter, quarterOf, readQuarter } from '@kuomian/campaign'
import { readAs } from '../../db/index.ts'
import { publishQuarter, viewAssessment } from '../../features/assessment/index.ts'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { planDistrictRound, recordDistrictFinding } from '../../features/supervision/index.ts'
import type { Scene } from './scene.ts'

/** So many of the slow districts a round of the demo comes to. */
const stops = 3

/**
 * The last quarter that is over is published where a method scores it; the slow districts of the present one are visited, and what was found
 * there has its day: of one district it has passed.
 */
export async function playSupervision(scene: Scene): Promise<void> {
  if (scene.number === 5) await publishLastQuarter(scene)
  if (scene.number === 8) await plan(scene)
  if (scene.number === 11) await find(scene)
}

async function publishLastQuarter({ program, campaign, city, day, act }: Scene): Promise<void> {
  const now = await campaignOf(program.db, { code: campaign.code })
  const [year = '', number = ''] = quarterOf(day).split('-Q')
  const last = readQuarter(number === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(number) - 1}`)
  if (last === undefined || inForceOn(now.definition.assessments, last.lastDay) === undefined) return
  await act('publish quarter', publishQuarter, city, { quarter: last.text })
}

async function plan({ program, campaign, city, calendar, day, act }: Scene): Promise<void> {
  const now = await campaignOf(program.db, { code: campaign.code })
  const quarter = quarterOf(day)
  const { sheets } = await viewAssessment(program.db, systemActor(campaign.id), now, {
    quarter,
    source: 'computed',
    edition: 'live',
  })
  const slow = sheets.filter((sheet) => sheet.slow.length > 0).slice(-stops)
  if (slow.length === 0) return
  await act('plan supervision', planDistrictRound, city, {
    ...{ title: `${paperQuarter(quarter)}扩面工作督导`, quarter, leader: '市局领导' },
    team: [
      { name: '孙立新', organisation: '市扩面办' },
      { name: '赵海燕', organisation: '市劳动监察总队' },
    ],
    stops: slow.map((sheet, place) => ({
      districtId: campaign.districtIds.get(sheet.unit),
      day: calendar.addWorkingDays(day, place + 1),
      reasons: sheet.slow.map(({ because }) => because.zh),
    })),
  })
}

async function find({ program, campaign, city, calendar, day, act }: Scene): Promise<void> {
  const round = await readAs(program.db, city.actor, (tx) =>
    tx
      .selectFrom('supervision_round')
      .select(['id', 'district_ids'])
      .where('campaign_id', '=', campaign.id)
      .where('kind', '=', 'districts')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  )
  if (round === undefined) return
  for (const [place, districtId] of round.district_ids.slice(0, 2).entries())
    await act(`find in ${districtId}`, recordDistrictFinding, city, {
      ...{ roundId: round.id, districtId, foundOn: day },
      finding: place === 0 ? '限期改正指令到期后无人跟催' : '排查人员不足，下发资源多数未上门',
      indicator: place === 0 ? 'orders-in-time' : 'inspected-persons',
      requirement: place === 0 ? '逐件落实承办人，每日登记' : '从街道抽调人员，月底前完成排查',
      dueOn: calendar.addWorkingDays(day, place === 0 ? 2 : 10),
    })
}
