import { z } from 'zod'
import {
  daySchema,
  definePaper,
  employerFields,
  exampleCode,
  exampleEmployer,
  exampleHead,
  headFields,
  paperCodeSchema,
  paperEmployerSchema,
  paperHeadSchema,
} from '../paper.ts'
import { paperDay } from '../words.ts'
import { codeWords } from './order.ts'

const data = z.object({
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  auditOn: daySchema,
  from: daySchema,
  to: daySchema,
  auditors: z.array(z.string()).min(2),
  code: paperCodeSchema,
})
/** What a notice of an audit (稽核通知书, domain §7.4) is made from. */
export type AuditNoticeData = z.infer<typeof data>

/** The notice of an audit: when, what about, what to have at hand. */
export const auditNotice = definePaper<AuditNoticeData>({
  data,
  fields: (notice) => ({
    ...headFields(notice.head),
    ...employerFields(notice.employer),
    稽核日期: paperDay(notice.auditOn),
    稽核期间: `${paperDay(notice.from)}至${paperDay(notice.to)}`,
    稽核人员: notice.auditors.join('、'),
    网页说明: codeWords(notice.code),
  }),
  form: {
    blocks: [
      { block: 'title', text: '社会保险稽核通知书' },
      { block: 'number', text: '{文号}' },
      { block: 'addressee', text: '{单位名称}：' },
      {
        block: 'paragraph',
        text: '根据《中华人民共和国社会保险法》第七十七条、《社会保险稽核办法》的规定，定于{稽核日期}对你单位{稽核期间}参加社会保险和缴纳社会保险费的情况进行实地稽核。',
      },
      { block: 'paragraph', text: '请准备下列材料，并安排熟悉情况的人员配合：' },
      { block: 'paragraph', text: '1.单位登记证照；' },
      { block: 'paragraph', text: '2.职工名册、劳动合同、劳务派遣协议；' },
      { block: 'paragraph', text: '3.工资发放表、考勤表；' },
      { block: 'paragraph', text: '4.会计账簿、会计凭证和财务报表；' },
      { block: 'paragraph', text: '5.社会保险费申报表和缴费凭证。' },
      {
        block: 'paragraph',
        text: '稽核人员为{稽核人员}，稽核时将出示执行公务的证件。你单位认为稽核人员应当回避的，可以提出申请。',
      },
      {
        block: 'lines',
        lines: ['联系地址：{联系地址}', '联系人：{联系人}', '联系电话：{联系电话}'],
        code: '{网页说明}',
      },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    auditOn: '2000-01-12',
    from: '1999-01-01',
    to: '1999-12-31',
    auditors: ['稽核人甲', '稽核人乙'],
    code: exampleCode,
  },
})
