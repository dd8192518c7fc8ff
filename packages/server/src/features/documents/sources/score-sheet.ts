import { printPoints, type ScoreSheetPaperData } from '@kuomian/campaign'
import { assessmentHeadSchema, Refusal, scoreSheetSchema } from '@kuomian/contract'
import type { Making, Source } from './source.ts'

/** What a district's score sheet is made of: its sheet as the published edition froze it, nothing else (R46). @throws Refusal */
export async function scoreSheetSource({ tx }: Making, sheetId: number): Promise<Source> {
  const found = await tx
    .selectFrom('assessment_sheet as s')
    .innerJoin('assessment_edition as e', 'e.id', 's.edition_id')
    .select((each) => [
      's.district_id',
      's.data',
      'e.head',
      'e.edition',
      'e.hash',
      each
        .selectFrom('assessment_sheet as o')
        .whereRef('o.edition_id', '=', 's.edition_id')
        .select(({ fn }) => fn.countAll<number>().as('units'))
        .as('units'),
    ])
    .where('s.id', '=', sheetId)
    .executeTakeFirst()
  if (!found) throw new Refusal('document-subject-not-found', { id: sheetId })
  const head = assessmentHeadSchema.parse(found.head)
  const sheet = scoreSheetSchema.parse(found.data)
  const steps = (list: readonly { zh: string }[]) => list.map(({ zh }) => zh).join('；')
  const signed = (points: number) => (points < 0 ? `−${printPoints(-points)}` : printPoints(points))
  return {
    districtId: found.district_id,
    leadId: null,
    receiver: null,
    about: `${sheet.name.zh}${head.quarter}考核得分（第${found.edition}版）`,
    caseNumber: null,
    codes: [],
    dueOn: null,
    persons: null,
    data: (made) =>
      ({
        head: made.head,
        district: sheet.name.zh,
        quarter: head.quarter,
        edition: found.edition,
        method: head.title.zh,
        asOf: head.asOf,
        total: printPoints(sheet.total),
        scoredOf: printPoints(sheet.scoredOf),
        rank: sheet.rank,
        units: Number(found.units),
        grade: sheet.grade?.zh ?? null,
        vetoed: sheet.vetoed,
        lines: [
          ...sheet.items.map((item) => ({
            title: item.title.zh,
            weight: printPoints(item.weight),
            points:
              item.points === null ? (item.state === 'missing' ? '未报' : '—') : printPoints(item.points),
            steps: steps(item.steps),
          })),
          ...(sheet.bonus.points === 0
            ? []
            : [
                {
                  title: '加分',
                  weight: '',
                  points: signed(sheet.bonus.points),
                  steps: steps(sheet.bonus.steps),
                },
              ]),
          ...sheet.deductions.map(({ title, times, points }) => ({
            title: title.zh,
            weight: '',
            points: signed(-points),
            steps: `${times} 次`,
          })),
          ...sheet.adjustments.map(({ code, points, because }) => ({
            title: `申诉复核（${code}）`,
            weight: '',
            points: signed(points),
            steps: because,
          })),
        ],
        hash: found.hash,
      }) satisfies ScoreSheetPaperData,
  }
}
