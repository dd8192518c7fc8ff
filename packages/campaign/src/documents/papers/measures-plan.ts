import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  title: z.string(),
  /** Who answers for the plan. */
  owner: z.string(),
  plannedOn: daySchema,
  body: z.string(),
  measures: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: daySchema.nullable() })),
})
/** What a district's plan of measures (工作措施, R42) is made from. */
export type MeasuresPlanData = z.infer<typeof data>

/** A district's plan of measures: its text, who answers for it, and the measures with the days they are due. */
export const measuresPlan = definePaper<MeasuresPlanData>({
  data,
  fields: (plan) => ({
    ...headFields(plan.head),
    标题: plan.title,
    责任人: plan.owner === '' ? '' : `责任单位（责任人）：${plan.owner}。`,
    制定日期: paperDay(plan.plannedOn),
    正文: plan.body,
    措施数: String(plan.measures.length),
    措施清单: plan.measures.map(({ what, owner, dueOn }, index) => ({
      序号: String(index + 1),
      措施: what,
      责任单位: owner === '' ? plan.owner : owner,
      完成时限: dueOn === null ? '全程推进' : paperDay(dueOn),
    })),
  }),
  form: {
    blocks: [
      { block: 'title', text: '{标题}' },
      { block: 'number', text: '{文号}' },
      { block: 'paragraph', text: '{正文}' },
      { block: 'paragraph', text: '{责任人}' },
      {
        block: 'list',
        of: '措施清单',
        columns: [
          { head: '序号', text: '{序号}', share: 8, align: 'center' },
          { head: '工作措施', text: '{措施}', share: 52 },
          { head: '责任单位', text: '{责任单位}', share: 20 },
          { head: '完成时限', text: '{完成时限}', share: 20 },
        ],
      },
      { block: 'lines', lines: ['联系人：{联系人}', '联系电话：{联系电话}'] },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    title: '示例区社会保险扩面工作措施',
    owner: '示例区社会保险扩面工作小组',
    plannedOn: '2000-01-05',
    body: '为完成全年扩面目标任务，结合本区实际，制定以下工作措施。',
    measures: [
      { what: '对50人以上未参保单位逐户现场排查', owner: '示例区人力资源和社会保障局', dueOn: '2000-03-31' },
      { what: '每旬召开调度会', owner: '', dueOn: null },
    ],
  },
})
