import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay } from '../words.ts'

const figures = z.object({
  targets: z.int(),
  checked: z.int(),
  ordered: z.int(),
  corrected: z.int(),
  opening: z.int(),
  behind: z.int(),
})
const data = z.object({
  head: paperHeadSchema,
  /** Name of the action. */
  action: z.string(),
  from: daySchema,
  deadline: daySchema,
  closedOn: daySchema.nullable(),
  /** Ledger months: which the list was made from, and which shows what was corrected. */
  month: z.string(),
  countedMonth: z.string(),
  whole: figures,
  districts: z.array(figures.extend({ district: z.string() })),
})
/** What the summary of an enforcement action on labour dispatch (执法检查总结, R15) is made from. */
export type EnforcementSummaryData = z.infer<typeof data>

const monthText = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** The summary of a special enforcement campaign: on the list, checked, ordered to correct, corrected by a later ledger, per district. */
export const enforcementSummary = definePaper<EnforcementSummaryData>({
  data,
  fields: (summary) => ({
    ...headFields(summary.head),
    行动名称: summary.action,
    开展日期: paperDay(summary.from),
    期限: paperDay(summary.deadline),
    结束日期: summary.closedOn === null ? '' : `，${paperDay(summary.closedOn)}结束`,
    名单台账: monthText(summary.month),
    核验台账: monthText(summary.countedMonth),
    名单户数: String(summary.whole.targets),
    检查户数: String(summary.whole.checked),
    责令户数: String(summary.whole.ordered),
    改正户数: String(summary.whole.corrected),
    列入时人次: String(summary.whole.opening),
    现有人次: String(summary.whole.behind),
    区县进度: summary.districts.map((row, index) => ({
      序号: String(index + 1),
      区县名: row.district,
      名单: String(row.targets),
      检查: String(row.checked),
      责令: String(row.ordered),
      改正: String(row.corrected),
      列入时: String(row.opening),
      现有: String(row.behind),
    })),
  }),
  form: {
    blocks: [
      { block: 'title', text: '{行动名称}情况总结' },
      { block: 'number', text: '{文号}' },
      {
        block: 'paragraph',
        text: '专项行动于{开展日期}开展，期限为{期限}{结束日期}。检查名单依据{名单台账}缴费台账列出，共{名单户数}户，用工单位与派遣单位均列入检查。',
      },
      {
        block: 'paragraph',
        text: '截至目前已检查{检查户数}户，责令限期改正{责令户数}户；经{核验台账}缴费台账核验，{改正户数}户全部人员已按规定缴费。列入时未按规定缴费{列入时人次}人次（用工单位、派遣单位分别计算），现有{现有人次}人次。',
      },
      {
        block: 'list',
        of: '区县进度',
        columns: [
          { head: '序号', text: '{序号}', share: 6, align: 'center' },
          { head: '区县', text: '{区县名}', share: 14 },
          { head: '名单（户）', text: '{名单}', share: 13, align: 'center' },
          { head: '已检查', text: '{检查}', share: 13, align: 'center' },
          { head: '已责令改正', text: '{责令}', share: 14, align: 'center' },
          { head: '已改正', text: '{改正}', share: 13, align: 'center' },
          { head: '列入时人次', text: '{列入时}', share: 14, align: 'center' },
          { head: '现有人次', text: '{现有}', share: 13, align: 'center' },
        ],
      },
      { block: 'lines', lines: ['联系人：{联系人}', '联系电话：{联系电话}'] },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    action: '规范劳务派遣用工参保缴费执法检查专项行动',
    from: '2000-01-05',
    deadline: '2000-03-31',
    closedOn: null,
    month: '1999-12',
    countedMonth: '2000-02',
    whole: { targets: 40, checked: 31, ordered: 25, corrected: 12, opening: 960, behind: 410 },
    districts: [
      { district: '示例区', targets: 40, checked: 31, ordered: 25, corrected: 12, opening: 960, behind: 410 },
    ],
  },
})
