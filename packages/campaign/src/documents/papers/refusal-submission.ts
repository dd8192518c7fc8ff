import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  /** The nominal day that names the slot, and the day it was due. */
  slot: daySchema,
  dueOn: daySchema,
  submittedOn: daySchema.nullable(),
  rows: z.array(
    z.object({
      name: z.string(),
      code: z.string().nullable(),
      address: z.string().nullable(),
      phone: z.string().nullable(),
      leadClass: z.string(),
      uninsured: z.int(),
      contactDays: z.int(),
      lastContactOn: daySchema,
      reason: z.string(),
      note: z.string(),
      evidence: z.int(),
    }),
  ),
})
/** What a district's report of refusing employers (拒不参保单位上报表, R43) is made from. */
export type RefusalSubmissionData = z.infer<typeof data>

/** A district's report for one slot; an empty one is an explicit zero report (零报告, domain §10.1). */
export const refusalSubmission = definePaper<RefusalSubmissionData>({
  data,
  fields: (report) => ({
    ...headFields(report.head),
    上报批次: paperDay(report.slot),
    上报期限: paperDay(report.dueOn),
    上报日期: report.submittedOn === null ? '' : paperDay(report.submittedOn),
    单位数: String(report.rows.length),
    未参保人数合计: String(report.rows.reduce((sum, row) => sum + row.uninsured, 0)),
    零报告: report.rows.length === 0 ? '本批次无拒不参保单位，零报告。' : '',
    单位名单: report.rows.map((row, index) => ({
      序号: String(index + 1),
      单位名称: row.name,
      单位代码: row.code ?? '',
      地址电话: [row.address, row.phone].filter((part) => part !== null && part !== '').join('，'),
      资源类别: row.leadClass,
      未参保人数: String(row.uninsured),
      工作次数: String(row.contactDays),
      最后工作日期: paperDay(row.lastContactOn),
      拒绝理由: row.note === '' ? row.reason : `${row.reason}：${row.note}`,
      证据: `${row.evidence}件`,
    })),
  }),
  form: {
    landscape: true,
    blocks: [
      { block: 'title', text: '拒不参保单位上报表' },
      { block: 'number', text: '{文号}' },
      {
        block: 'lines',
        lines: [
          '上报区县：{区县}　　上报批次：{上报批次}　　上报期限：{上报期限}　　上报日期：{上报日期}',
          '合计：{单位数}户，未参保{未参保人数合计}人。{零报告}',
        ],
      },
      {
        block: 'list',
        of: '单位名单',
        columns: [
          { head: '序号', text: '{序号}', share: 2, align: 'center' },
          { head: '单位名称', text: '{单位名称}', share: 8 },
          { head: '单位代码', text: '{单位代码}', share: 6 },
          { head: '地址、电话', text: '{地址电话}', share: 8 },
          { head: '资源类别', text: '{资源类别}', share: 6 },
          { head: '未参保人数', text: '{未参保人数}', share: 3, align: 'right' },
          { head: '工作次数', text: '{工作次数}', share: 3, align: 'right' },
          { head: '最后工作日期', text: '{最后工作日期}', share: 5 },
          { head: '拒绝理由', text: '{拒绝理由}', share: 8 },
          { head: '证据', text: '{证据}', share: 3, align: 'right' },
        ],
      },
      { block: 'lines', lines: ['填报人：　　　　　　审核人：', '联系电话：{联系电话}'] },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    slot: '2000-01-10',
    dueOn: '2000-01-10',
    submittedOn: '2000-01-10',
    rows: [
      {
        name: '示例机械制造有限公司',
        code: '000000000',
        address: '示例路2号',
        phone: '00000001',
        leadClass: '未参保的公积金缴存人员',
        uninsured: 6,
        contactDays: 3,
        lastContactOn: '2000-01-08',
        reason: '经营困难',
        note: '',
        evidence: 2,
      },
    ],
  },
})
