import { z } from 'zod'
import {
  daySchema,
  definePaper,
  employerFields,
  exampleEmployer,
  exampleHead,
  headFields,
  paperEmployerSchema,
  paperHeadSchema,
} from '../paper.ts'
import { BLANK_DAY, paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  leadClass: z.string(),
  uninsured: z.int(),
  contactDays: z.array(daySchema),
  reason: z.string(),
  evidence: z.string(),
  /** Who takes over, and whether he leads or has it for information (R44). */
  receiver: z.string(),
  leads: z.boolean(),
  slot: daySchema,
  handedOn: daySchema,
  dueOn: daySchema,
  answerBy: daySchema.nullable(),
  receivedOn: daySchema.nullable(),
  receivedBy: z.string().nullable(),
})
/** What the form of a hand-over (移送表, R44) is made from. */
export type HandoverPaperData = z.infer<typeof data>

/** The form that hands a key employer (重点检查用人单位) to labour inspection or audit (domain §9.4). */
export const handoverPaper = definePaper<HandoverPaperData>({
  data,
  fields: (handover) => ({
    ...headFields(handover.head),
    ...employerFields(handover.employer),
    资源类别: handover.leadClass,
    未参保人数: String(handover.uninsured),
    工作次数: String(handover.contactDays.length),
    工作日期: handover.contactDays.map(paperDay).join('、'),
    拒绝理由: handover.reason,
    证据清单: handover.evidence || '无',
    接收单位: handover.receiver,
    办理方式: handover.leads ? '主办' : '知悉',
    上报批次: paperDay(handover.slot),
    移送日期: paperDay(handover.handedOn),
    移送期限: paperDay(handover.dueOn),
    反馈期限: handover.answerBy === null ? '按规定期限' : paperDay(handover.answerBy),
    签收日期: handover.receivedOn === null ? BLANK_DAY : paperDay(handover.receivedOn),
    签收人: handover.receivedBy ?? '',
  }),
  form: {
    blocks: [
      { block: 'title', text: '重点检查用人单位移送表' },
      { block: 'number', text: '{文号}' },
      {
        block: 'facts',
        rows: [
          { cells: ['单位名称', '{单位名称}'] },
          { cells: ['单位代码', '{单位代码}', '联系电话', '{单位电话}'] },
          { cells: ['单位地址', '{单位地址}'] },
          { cells: ['所属区县', '{区县}', '上报批次', '{上报批次}'] },
          { cells: ['资源类别', '{资源类别}', '未参保数', '{未参保人数}人'] },
          { cells: ['工作次数', '{工作次数}次：{工作日期}'] },
          { cells: ['拒绝理由', '{拒绝理由}'], tall: 12 },
          { cells: ['证据清单', '{证据清单}'], tall: 11 },
          { cells: ['接收单位', '{接收单位}', '办理方式', '{办理方式}'] },
          { cells: ['移送日期', '{移送日期}', '移送期限', '{移送期限}'] },
          { cells: ['移送人', '（签字）：'], tall: 11 },
          { cells: ['签收人', '{签收人}（签字）：', '签收日期', '{签收日期}'], tall: 11 },
          { cells: ['反馈期限', '{反馈期限}'] },
          { cells: ['处理结果', ''], tall: 18 },
        ],
      },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    leadClass: '未参保的公积金缴存人员',
    uninsured: 6,
    contactDays: ['2000-01-03', '2000-01-05', '2000-01-08'],
    reason: '经营困难',
    evidence: '照片2张，催办通知书1份',
    receiver: '劳动保障监察部门',
    leads: true,
    slot: '2000-01-10',
    handedOn: '2000-01-12',
    dueOn: '2000-01-13',
    answerBy: null,
    receivedOn: null,
    receivedBy: null,
  },
})
