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
import { BLANK_DAY, paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema.omit({ number: true }),
  employer: paperEmployerSchema,
  legalRepresentative: z.string().nullable(),
  contactPerson: z.string().nullable(),
  leadId: z.int(),
  leadClass: z.string(),
  listedPersons: z.int(),
  uninsured: z.int(),
  dueOn: daySchema.nullable(),
  officer: z.string().nullable(),
  outcomes: z.array(z.string()),
  code: paperCodeSchema,
})
/** What a blank visit form is made from: the lead's data; the rest is for the pen. */
export type VisitFormData = z.infer<typeof data>

/** The form that an officer takes along where he works on paper; its code opens the lead. It bears no number. */
export const visitForm = definePaper<VisitFormData>({
  data,
  fields: (visit) => ({
    ...headFields({ ...visit.head, number: '' }),
    ...employerFields(visit.employer),
    法定代表人: visit.legalRepresentative ?? '',
    联系人: visit.contactPerson ?? '',
    资源编号: String(visit.leadId),
    资源类别: visit.leadClass,
    名单人数: String(visit.listedPersons),
    未参保人数: String(visit.uninsured),
    排查期限: visit.dueOn === null ? '' : paperDay(visit.dueOn),
    承办人: visit.officer ?? '',
    结果选项: visit.outcomes.map((outcome) => `□${outcome}`).join('　'),
    空白日期: BLANK_DAY,
    网页说明: `扫码打开资源${visit.leadId}，\n录入本表内容。`,
  }),
  form: {
    blocks: [
      { block: 'title', text: '社会保险扩面资源现场排查表' },
      {
        block: 'facts',
        rows: [
          { cells: ['资源编号', '{资源编号}', '承办人', '{承办人}'] },
          { cells: ['单位名称', '{单位名称}'] },
          { cells: ['单位代码', '{单位代码}', '联系电话', '{单位电话}'] },
          { cells: ['法定代表', '{法定代表人}', '联 系 人', '{联系人}'] },
          { cells: ['单位地址', '{单位地址}'] },
          { cells: ['资源类别', '{资源类别}', '排查期限', '{排查期限}'] },
          { cells: ['名单人数', '{名单人数}', '未参保数', '{未参保人数}'] },
          { cells: ['排查日期', '{空白日期}', '经营状况', ''] },
          { cells: ['在岗人数', '', '劳动合同', ''] },
          { cells: ['派遣人数', '', '非全日制', ''] },
          { cells: ['退休返聘', '', '实　　习', ''] },
          { cells: ['外地参保', '', '应参保数', ''] },
          { cells: ['已参保数', '', '差　　额', ''] },
          { cells: ['排查结果', '{结果选项}'] },
          { cells: ['排查情况', ''], tall: 20 },
          { cells: ['排查人员', '（两人签字）：'], tall: 11 },
          { cells: ['被查单位', '（签字、盖章）：'], tall: 14 },
        ],
      },
      { block: 'lines', lines: [], code: '{网页说明}' },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    legalRepresentative: '张三',
    contactPerson: '李四',
    leadId: 1,
    leadClass: '未参保的公积金缴存人员',
    listedPersons: 6,
    uninsured: 6,
    dueOn: '2000-01-31',
    officer: '排查人甲',
    outcomes: ['已参保', '同意参保', '拒不参保'],
    code: exampleCode,
  },
})
