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
import { paperDay, paperYuan } from '../words.ts'
import { codeWords } from './order.ts'

const data = z.object({
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  auditedOn: daySchema,
  from: daySchema,
  to: daySchema,
  findings: z.string(),
  persons: z.int(),
  amountCents: z.int().nullable(),
  opinion: z.string(),
  dueOn: daySchema,
  code: paperCodeSchema,
})
/** What the opinion after an audit (稽核意见书, domain §7.4) is made from. */
export type AuditOpinionData = z.infer<typeof data>

/** The opinion after an audit: what was found, what has to be made up for, by which day. */
export const auditOpinion = definePaper<AuditOpinionData>({
  data,
  fields: (opinion) => ({
    ...headFields(opinion.head),
    ...employerFields(opinion.employer),
    稽核日期: paperDay(opinion.auditedOn),
    稽核期间: `${paperDay(opinion.from)}至${paperDay(opinion.to)}`,
    稽核情况: opinion.findings,
    涉及人数: String(opinion.persons),
    涉及金额: opinion.amountCents === null ? '金额另行核定' : `社会保险费${paperYuan(opinion.amountCents)}元`,
    稽核意见: opinion.opinion,
    整改期限: paperDay(opinion.dueOn),
    网页说明: codeWords(opinion.code),
  }),
  form: {
    blocks: [
      { block: 'title', text: '社会保险稽核意见书' },
      { block: 'number', text: '{文号}' },
      { block: 'addressee', text: '{单位名称}：' },
      {
        block: 'paragraph',
        text: '根据《社会保险稽核办法》的规定，我们于{稽核日期}对你单位{稽核期间}参加社会保险和缴纳社会保险费的情况进行了稽核。',
      },
      { block: 'heading', text: '一、稽核情况' },
      { block: 'paragraph', text: '{稽核情况}' },
      { block: 'paragraph', text: '以上涉及职工{涉及人数}人，{涉及金额}。' },
      { block: 'heading', text: '二、稽核意见' },
      { block: 'paragraph', text: '{稽核意见}' },
      {
        block: 'paragraph',
        text: '请于{整改期限}前（含当日）整改完毕，并将整改情况书面报送我们。拒不整改的，将提请劳动保障行政部门依法处理。',
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
    auditedOn: '2000-01-12',
    from: '1999-01-01',
    to: '1999-12-31',
    findings: '少报缴费人数6人。',
    persons: 6,
    amountCents: 1_234_567,
    opinion: '为6名职工补缴社会保险费。',
    dueOn: '2000-02-01',
    code: exampleCode,
  },
})
