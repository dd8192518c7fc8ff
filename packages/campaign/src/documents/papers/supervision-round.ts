import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  title: z.string(),
  leader: z.string(),
  from: daySchema,
  to: daySchema,
  team: z.array(z.object({ name: z.string(), organisation: z.string() })),
  stops: z.array(z.object({ day: daySchema, district: z.string(), projects: z.array(z.string()) })),
  findings: z.array(
    z.object({
      district: z.string(),
      project: z.string(),
      foundOn: daySchema,
      finding: z.string(),
      requirement: z.string().nullable(),
      dueOn: daySchema.nullable(),
      result: z.string().nullable(),
      resolvedOn: daySchema.nullable(),
    }),
  ),
})
/** What the paper of a round of joint supervision (联合督导检查, R28) is made from. */
export type SupervisionRoundData = z.infer<typeof data>

/** A round of joint supervision: plan, team, what was found, what is to be put right by when and what became of it. */
export const supervisionRound = definePaper<SupervisionRoundData>({
  data,
  fields: (round) => ({
    ...headFields(round.head),
    标题: round.title,
    组长: round.leader,
    起: paperDay(round.from),
    止: paperDay(round.to),
    成员: round.team.map(({ name, organisation }) => `${name}（${organisation}）`).join('、'),
    检查安排: round.stops.map(({ day, district, projects }) => ({
      日期: paperDay(day),
      区县: district,
      项目: projects.length === 0 ? '现场确定' : projects.join('、'),
    })),
    检查情况:
      round.findings.length === 0
        ? '尚未登记检查情况。'
        : `共检查记录${round.findings.length}条，要求整改${round.findings.filter(({ dueOn }) => dueOn !== null).length}条，已整改${round.findings.filter(({ resolvedOn }) => resolvedOn !== null).length}条。`,
    检查记录: round.findings.map((found, index) => ({
      序号: String(index + 1),
      区县: found.district,
      项目: found.project,
      日期: paperDay(found.foundOn),
      情况: found.finding,
      要求: found.requirement ?? '',
      期限: found.dueOn === null ? '' : paperDay(found.dueOn),
      结果:
        found.resolvedOn === null
          ? found.dueOn === null
            ? '无需整改'
            : '整改中'
          : `${paperDay(found.resolvedOn)}：${found.result ?? ''}`,
    })),
  }),
  form: {
    landscape: true,
    blocks: [
      { block: 'title', text: '{标题}' },
      { block: 'number', text: '{文号}' },
      { block: 'lines', lines: ['组长：{组长}　　检查时间：{起}至{止}', '成员：{成员}'] },
      { block: 'heading', text: '一、检查安排' },
      {
        block: 'list',
        of: '检查安排',
        columns: [
          { head: '日期', text: '{日期}', share: 20 },
          { head: '区县', text: '{区县}', share: 20 },
          { head: '项目', text: '{项目}', share: 60 },
        ],
      },
      { block: 'heading', text: '二、检查情况' },
      { block: 'paragraph', text: '{检查情况}' },
      {
        block: 'list',
        of: '检查记录',
        columns: [
          { head: '序号', text: '{序号}', share: 5, align: 'center' },
          { head: '区县', text: '{区县}', share: 8 },
          { head: '项目', text: '{项目}', share: 18 },
          { head: '日期', text: '{日期}', share: 11 },
          { head: '检查情况', text: '{情况}', share: 20 },
          { head: '整改要求', text: '{要求}', share: 15 },
          { head: '期限', text: '{期限}', share: 10 },
          { head: '整改结果', text: '{结果}', share: 13 },
        ],
      },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    title: '示例市建设项目参保联合督导检查记录（第一轮）',
    leader: '组长甲',
    from: '2000-01-05',
    to: '2000-01-07',
    team: [{ name: '成员乙', organisation: '示例市建设行政主管部门' }],
    stops: [{ day: '2000-01-05', district: '示例区', projects: ['示例住宅小区1期'] }],
    findings: [
      {
        district: '示例区',
        project: '示例住宅小区1期',
        foundOn: '2000-01-05',
        finding: '已开工，未参保',
        requirement: '限期办理参保',
        dueOn: '2000-01-15',
        result: null,
        resolvedOn: null,
      },
    ],
  },
})
