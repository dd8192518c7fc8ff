import { z } from 'zod'
import { headCountsSchema } from '../../visits/index.ts'
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
import { paperDay } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  leadClass: z.string(),
  groups: z.array(z.string()),
  listedPersons: z.int(),
  dueOn: daySchema.nullable(),
  visitedOn: daySchema,
  operatingState: z.string().nullable(),
  outcome: z.string(),
  headCounts: headCountsSchema.nullable(),
  note: z.string(),
  officers: z.array(z.string()),
  persons: z.array(z.object({ name: z.string(), idMasked: z.string(), outcome: z.string() })),
})
/** What a record of a visit (排查记录, R05–R07) is made from. */
export type VisitRecordData = z.infer<typeof data>

const count = (value: number | undefined): string => (value === undefined ? '' : String(value))

/** The record of a visit: found on site, signed by both sides. */
export const visitRecord = definePaper<VisitRecordData>({
  data,
  fields: ({ headCounts: counts, ...visit }) => ({
    ...headFields(visit.head),
    ...employerFields(visit.employer),
    资源类别: visit.leadClass,
    人群: visit.groups.join('、') || '无',
    名单人数: String(visit.listedPersons),
    排查期限: visit.dueOn === null ? '' : paperDay(visit.dueOn),
    排查日期: paperDay(visit.visitedOn),
    经营状况: visit.operatingState ?? '未记录',
    排查结果: visit.outcome,
    在岗人数: count(counts?.onSite),
    劳动合同人数: count(counts?.contract),
    派遣人数: count(counts?.dispatched),
    非全日制人数: count(counts?.partTime),
    退休返聘人数: count(counts?.rehiredRetirees),
    实习人数: count(counts?.interns),
    外地已参保人数: count(counts?.insuredElsewhere),
    应参保人数: count(counts?.due),
    已参保人数: count(counts?.insured),
    差额: counts === null ? '' : String(Math.max(0, counts.due - counts.insured)),
    排查情况: visit.note || '无补充说明。',
    排查人员: visit.officers.join('、'),
    逐人核查人数: String(visit.persons.length),
    人员名单: visit.persons.map((person, index) => ({
      序号: String(index + 1),
      姓名: person.name,
      证件号码: person.idMasked,
      核查结果: person.outcome,
    })),
  }),
  form: {
    blocks: [
      { block: 'title', text: '社会保险扩面资源排查记录' },
      { block: 'number', text: '{文号}' },
      {
        block: 'facts',
        rows: [
          { cells: ['单位名称', '{单位名称}'] },
          { cells: ['单位代码', '{单位代码}', '联系电话', '{单位电话}'] },
          { cells: ['单位地址', '{单位地址}'] },
          { cells: ['资源类别', '{资源类别}', '涉及人群', '{人群}'] },
          { cells: ['名单人数', '{名单人数}', '排查期限', '{排查期限}'] },
          { cells: ['排查日期', '{排查日期}', '经营状况', '{经营状况}'] },
          { cells: ['排查结果', '{排查结果}'] },
          { cells: ['在岗人数', '{在岗人数}', '劳动合同', '{劳动合同人数}'] },
          { cells: ['派遣人数', '{派遣人数}', '非全日制', '{非全日制人数}'] },
          { cells: ['退休返聘', '{退休返聘人数}', '实　　习', '{实习人数}'] },
          { cells: ['外地参保', '{外地已参保人数}', '应参保数', '{应参保人数}'] },
          { cells: ['已参保数', '{已参保人数}', '差　　额', '{差额}'] },
          { cells: ['排查情况', '{排查情况}'], tall: 20 },
          { cells: ['排查人员', '{排查人员}（签字）：'], tall: 11 },
          { cells: ['被查单位意　　见', '负责人（签字、盖章）：'], tall: 18 },
        ],
      },
      { block: 'note', text: '应参保数＝在岗人数－退休返聘－实习－派遣人数－外地参保。' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
      {
        block: 'attachment',
        of: '人员名单',
        heading: '附件：逐人核查情况（共{逐人核查人数}人）',
        columns: [
          { head: '序号', text: '{序号}', share: 2, align: 'center' },
          { head: '姓名', text: '{姓名}', share: 4 },
          { head: '证件号码', text: '{证件号码}', share: 7 },
          { head: '核查结果', text: '{核查结果}', share: 7 },
        ],
      },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    leadClass: '未参保的公积金缴存人员',
    groups: ['中小企业'],
    listedPersons: 2,
    dueOn: '2000-01-31',
    visitedOn: '2000-01-04',
    operatingState: '正常',
    outcome: '部分参保（少报漏报）',
    headCounts: {
      onSite: 30,
      contract: 28,
      dispatched: 2,
      partTime: 1,
      rehiredRetirees: 1,
      interns: 1,
      insuredElsewhere: 0,
      due: 26,
      insured: 20,
    },
    note: '查看了工资表和考勤表。',
    officers: ['排查人甲', '排查人乙'],
    persons: [{ name: '王某', idMasked: '1201**********0012', outcome: '愿意参保' }],
  },
})
