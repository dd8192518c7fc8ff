import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay, paperQuarter } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  district: z.string(),
  title: z.string(),
  day: daySchema,
  leader: z.string(),
  team: z.array(z.object({ name: z.string(), organisation: z.string() })),
  quarter: z.string(),
  /** Null where nothing scores the quarter. */
  score: z
    .object({
      total: z.string(),
      scoredOf: z.string(),
      rank: z.number().int(),
      units: z.number().int(),
      /** As the figures were when it was made: the quarter is not published. */
      provisional: z.boolean().default(false),
    })
    .nullable(),
  figures: z.array(z.object({ title: z.string(), rate: z.string(), points: z.string(), weight: z.string() })),
  reasons: z.array(z.string()),
  left: z.object({ units: z.number().int(), persons: z.number().int() }),
  orders: z.object({ open: z.number().int(), overdue: z.number().int() }),
  keyList: z.number().int(),
  findings: z.array(z.object({ foundOn: daySchema, finding: z.string(), dueOn: daySchema })),
  questions: z.array(z.string()),
})
/** What the brief of a district for a round of supervision (督导提纲, R45) is made from. */
export type SupervisionBriefData = z.infer<typeof data>

const numbered = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.map((line, place) => `${place + 1}. ${line}`).join('\n')

/** A brief: who comes when and why, the figures and the place, what stands open, what to ask. */
export const supervisionBrief = definePaper<SupervisionBriefData>({
  data,
  fields: (brief) => ({
    ...headFields(brief.head),
    标题: `${brief.district}督导提纲`,
    督导: brief.title,
    时间: paperDay(brief.day),
    组长: brief.leader,
    成员: brief.team.map(({ name, organisation }) => `${name}（${organisation}）`).join('、'),
    缘由: numbered(brief.reasons, '由办公室选定。'),
    名次:
      brief.score === null
        ? `${paperQuarter(brief.quarter)}没有考核得分。`
        : `${paperQuarter(brief.quarter)}${brief.score.provisional ? '暂计' : ''}得分 ${brief.score.total}（已评分值 ${brief.score.scoredOf}），在 ${brief.score.units} 个区县中列第 ${brief.score.rank} 名。`,
    指标: brief.figures.map((figure) => ({
      项目: figure.title,
      完成率: figure.rate,
      得分: figure.points,
      分值: figure.weight,
    })),
    未办: `未排查资源 ${brief.left.units} 户、${brief.left.persons} 人；限期改正在办 ${brief.orders.open} 件，其中逾期 ${brief.orders.overdue} 件；重点检查用人单位 ${brief.keyList} 户。`,
    前次: numbered(
      brief.findings.map(
        ({ foundOn, finding, dueOn }) => `${paperDay(foundOn)}：${finding}，期限 ${paperDay(dueOn)}。`,
      ),
      '无未办结的督导整改事项。',
    ),
    询问: numbered(brief.questions, '无。'),
  }),
  form: {
    blocks: [
      { block: 'title', text: '{标题}' },
      { block: 'number', text: '{文号}' },
      { block: 'lines', lines: ['{督导}　　时间：{时间}', '组长：{组长}', '成员：{成员}'] },
      { block: 'heading', text: '一、为何督导' },
      { block: 'paragraph', text: '{缘由}' },
      { block: 'heading', text: '二、数字与名次' },
      { block: 'paragraph', text: '{名次}' },
      {
        block: 'list',
        of: '指标',
        optional: true,
        columns: [
          { head: '项目', text: '{项目}', share: 40 },
          { head: '完成率', text: '{完成率}', share: 20, align: 'right' },
          { head: '得分', text: '{得分}', share: 20, align: 'right' },
          { head: '分值', text: '{分值}', share: 20, align: 'right' },
        ],
      },
      { block: 'heading', text: '三、未办事项' },
      { block: 'paragraph', text: '{未办}' },
      { block: 'paragraph', text: '{前次}' },
      { block: 'heading', text: '四、需要了解的问题' },
      { block: 'paragraph', text: '{询问}' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    district: '示例区',
    title: '第一轮督导',
    day: '2000-04-10',
    leader: '组长甲',
    team: [{ name: '成员乙', organisation: '示例市人力资源和社会保障局' }],
    quarter: '2000-Q1',
    score: { total: '28.99', scoredOf: '30.00', rank: 3, units: 3, provisional: true },
    figures: [{ title: '缴费人数', rate: '93.7%', points: '28.99', weight: '30.00' }],
    reasons: ['得分 28.99，第 3 名，居末 3 位'],
    left: { units: 12, persons: 345 },
    orders: { open: 3, overdue: 1 },
    keyList: 2,
    findings: [{ foundOn: '2000-02-10', finding: '示例问题', dueOn: '2000-03-10' }],
    questions: ['缴费人数得 28.99 分（满分 30.00，失 1.01）：差在哪里，由谁办，何时办完？'],
  },
})
