import {
  ANNEX_IDS,
  addMonths,
  checkReport,
  type Explanations,
  fieldId,
  lastDayOf,
  monthOf,
  type ReportContent,
  type ReportForm,
  reportFields,
} from '@kuomian/campaign'
import { readAs, type Tx } from '../../db/index.ts'
import { annexFiguresOf, figureQuestion } from '../../features/annexes/index.ts'
import { campaignOf, type RunningCampaign, systemActor } from '../../features/campaigns/index.ts'
import { lookAtFigures } from '../../features/quality/index.ts'
import {
  beginReport,
  decideReports,
  lockReports,
  submitDistrictReport,
  viewReport,
} from '../../features/reports/index.ts'
import type { Scene, StoryDistrict } from './scene.ts'

/** Of so many districts one reports late, one not at all, one cannot give a figure, and one is sent its report back. */
const every = 7

/** Districts report the month that has ended, with what their own records say of it; the office looks at them some days later. */
export async function playReports(scene: Scene): Promise<void> {
  const { number, districts, program, campaign } = scene
  const [form] = campaign.definition.reportForms
  const month = addMonths(monthOf(scene.day), -1)
  if (form === undefined || month < form.from || month > form.to) return
  const reporting = districts.filter((district) => reportsOn(district) === number)
  if (reporting.length > 0) {
    const now = await campaignOf(program.db, { code: campaign.code })
    const contentOf = await readContents(scene, now, { form, month })
    for (const district of reporting)
      await report(scene, now, { form, month, district, content: contentOf(district) })
  }
  if (number === 6) await decide(scene)
  if (number === 9) await close(scene, form, month)
}

/** The working day of the story on which a district reports; 0 where it never does. */
function reportsOn({ place }: StoryDistrict): number {
  if (place % every === every - 1) return 0
  return place % every === 2 ? 8 : 1 + (place % 3)
}

async function report(
  { program, act }: Scene,
  now: RunningCampaign,
  due: { form: ReportForm; month: string; district: StoryDistrict; content: ReportContent },
): Promise<void> {
  const { form, month, district, content } = due
  const begun = await act(`begin report ${district.code}`, beginReport(now), district.head, {
    form: form.code,
    month,
  })
  if (begun === null) return
  const { context } = await readAs(program.db, district.head.actor, (tx) => viewReport(tx, now, begun.id))
  const explanations: Explanations = Object.fromEntries(
    checkReport(content, context).map(({ id, rule, messages }) => [
      id,
      {
        text: rule === 'BLANK' ? '建设项目名单本月尚未移交，下月补报' : '已与台账逐户核对，数字无误',
        of: messages.zh,
      },
    ]),
  )
  await act(`report ${district.code}`, submitDistrictReport(now), district.head, {
    reportId: begun.id,
    content,
    explanations,
  })
}

/** What the campaign's own records say of each district at the end of the month. */
async function readContents(
  { program, campaign }: Scene,
  now: RunningCampaign,
  { form, month }: { form: ReportForm; month: string },
): Promise<(district: StoryDistrict) => ReportContent> {
  const figures = await readAs(program.db, systemActor(campaign.id), (tx) => figuresAt(tx, now, month))
  const fields = reportFields(form, { month, threshold: 0 }).filter(({ isRate }) => !isRate)
  return ({ code, place }) => {
    const cells: ReportContent['cells'] = {}
    for (const { annex, column } of fields) {
      const value = figures.get(annex)?.rows.find(({ key }) => key === code)?.cells[column.id]
      const isUnknown = place % every === 3 && annex === 'annex-5'
      if (typeof value === 'number' && !isUnknown) cells[fieldId(annex, column.id)] = value
    }
    return { cells, rates: {}, parts: [] }
  }
}

async function figuresAt(tx: Tx, now: RunningCampaign, month: string) {
  const question = figureQuestion(now, lastDayOf(month))
  const annexes = new Map<string, Awaited<ReturnType<typeof annexFiguresOf>>>()
  for (const annex of ANNEX_IDS) annexes.set(annex, await annexFiguresOf(tx, question, annex, 'computed'))
  return annexes
}

/** The office accepts what has come, but for one report whose rows it wants to see. */
async function decide({ program, campaign, city, districts, act }: Scene): Promise<void> {
  const rows = await readAs(program.db, city.actor, (tx) =>
    tx
      .selectFrom('district_report')
      .select(['id', 'district_id'])
      .where('campaign_id', '=', campaign.id)
      .where('state', '=', 'submitted')
      .orderBy('id')
      .execute(),
  )
  const returned = districts.find(({ place }) => place % every === 1)?.id
  const ids = rows.filter((row) => row.district_id !== returned).map(({ id }) => id)
  if (ids.length > 0) await act('accept reports', decideReports, city, { ids, decision: 'accepted' })
  const [back] = rows.filter((row) => row.district_id === returned)
  if (back === undefined) return
  await act('return report', decideReports, city, {
    ids: [back.id],
    decision: 'returned',
    note: '请附排查人数的分街道明细后重报',
  })
}

/** What is accepted is locked before the bulletin goes out; the standing rules look at all figures. */
async function close(
  { program, campaign, city, act }: Scene,
  form: ReportForm,
  month: string,
): Promise<void> {
  const now = await campaignOf(program.db, { code: campaign.code })
  const accepted = await readAs(program.db, city.actor, (tx) =>
    tx
      .selectFrom('district_report')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('month', '=', `${month}-01`)
      .where('state', '=', 'accepted')
      .execute(),
  )
  if (accepted.length > 0)
    await act('lock reports', lockReports, city, { form: form.code, month, confirmed: accepted.length })
  await act('look at figures', lookAtFigures(now), city, {})
}
