import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay, paperQuarter } from '../words.ts'

const data = z.object({
  head: paperHeadSchema,
  district: z.string(),
  quarter: z.string(),
  edition: z.number().int(),
  method: z.string(),
  asOf: daySchema,
  total: z.string(),
  scoredOf: z.string(),
  rank: z.number().int(),
  units: z.number().int(),
  grade: z.string().nullable(),
  vetoed: z.boolean(),
  /** Items, bonus, deductions and adjustments alike, as they are printed. */
  lines: z.array(z.object({ title: z.string(), weight: z.string(), points: z.string(), steps: z.string() })),
  hash: z.string(),
})
/** What a district's score sheet (季度考核得分表, R46) is made from: its frozen sheet, nothing else. */
export type ScoreSheetPaperData = z.infer<typeof data>

/** A score sheet on paper: every line with every step, the sum, the place, and the hash of the edition that it belongs to. */
export const scoreSheetPaper = definePaper<ScoreSheetPaperData>({
  data,
  fields: (sheet) => ({
    ...headFields(sheet.head),
    标题: `${sheet.district}${paperQuarter(sheet.quarter)}社会保险扩面考核得分表`,
    依据: `考核办法：${sheet.method}　　数据截至：${paperDay(sheet.asOf)}　　第${sheet.edition}版`,
    结果: `得分 ${sheet.total}（已评分值 ${sheet.scoredOf}），在 ${sheet.units} 个区县中列第 ${sheet.rank} 名${sheet.grade === null ? '，尚有项目未报，不定等次' : `，等次：${sheet.grade}`}。${sheet.vetoed ? '核查发现虚报，一票否决，不参加评优。' : ''}`,
    得分明细: sheet.lines.map((line) => ({
      项目: line.title,
      分值: line.weight,
      得分: line.points,
      计算: line.steps,
    })),
    校验: `本表数据校验码：${sheet.hash.replace(/.{8}(?=.)/gu, '$& ')}`,
  }),
  form: {
    blocks: [
      { block: 'title', text: '{标题}' },
      { block: 'number', text: '{文号}' },
      { block: 'paragraph', text: '{依据}' },
      {
        block: 'list',
        of: '得分明细',
        columns: [
          { head: '项目', text: '{项目}', share: 22 },
          { head: '分值', text: '{分值}', share: 11, align: 'right' },
          { head: '得分', text: '{得分}', share: 11, align: 'right' },
          { head: '计算过程', text: '{计算}', share: 56 },
        ],
      },
      { block: 'paragraph', text: '{结果}' },
      { block: 'paragraph', text: '{校验}' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    district: '示例区',
    quarter: '2000-Q1',
    edition: 1,
    method: '示例考核办法',
    asOf: '2000-03-31',
    total: '28.99',
    scoredOf: '30.00',
    rank: 1,
    units: 3,
    grade: null,
    vetoed: false,
    lines: [
      { title: '缴费人数', weight: '30.00', points: '28.99', steps: '30 × min(93.7% ÷ 97%, 1) = 28.99 分' },
    ],
    hash: '0'.repeat(64),
  },
})
