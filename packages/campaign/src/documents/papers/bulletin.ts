import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay } from '../words.ts'

const words = z.array(z.string())
/** A line of a ranking as it is printed. */
const line = z.object({
  rank: z.string(),
  name: z.string(),
  counted: z.string(),
  of: z.string(),
  rate: z.string(),
  moved: z.string(),
})
const data = z.object({
  head: paperHeadSchema,
  title: z.string(),
  addressee: z.string(),
  copies: z.string(),
  asOf: daySchema,
  knownAt: daySchema,
  edition: z.number().int(),
  hash: z.string(),
  opening: words,
  overall: words,
  districts: words,
  problems: words,
  next: words,
  payers: z.array(line),
  inspection: z.array(line),
  construction: z.array(line),
  scores: z.array(z.object({ rank: z.string(), name: z.string(), total: z.string(), grade: z.string() })),
  /** What this edition corrects: empty in the first one. */
  corrects: words,
  corrections: z.array(
    z.object({ place: z.string(), column: z.string(), before: z.string(), after: z.string() }),
  ),
})
/** What a monthly or quarterly bulletin (扩面工作情况通报, R38, R46) is made from: its frozen text and tables, nothing else. */
export type BulletinPaperData = z.infer<typeof data>

const paragraphs = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split('\n')).map((段落) => ({ 段落: 段落.trim() }))

const ranking = (lines: BulletinPaperData['payers']) =>
  lines.map(({ rank, name, counted, of, rate, moved }) => ({
    位次: rank,
    区县: name,
    完成: counted,
    任务: of,
    比例: rate,
    升降: moved,
  }))

/** The attachments that are there, in their order; an empty list has none and takes no number. */
function attachments(bulletin: BulletinPaperData) {
  const all = [
    ['缴费附件', bulletin.payers, '各区县企业养老保险缴费人数完成情况表'],
    ['排查附件', bulletin.inspection, '各区县扩面资源排查情况表'],
    ['建设附件', bulletin.construction, '各区县建设项目农民工新增参保情况表'],
    ['得分附件', bulletin.scores, '季度考核得分表'],
    ['更正附件', bulletin.corrections, '更正对照表'],
  ] as const
  const there = all.filter(([, lines]) => lines.length > 0)
  const several = there.length > 1
  const places = Object.fromEntries(
    all.flatMap(([place, , title]) => {
      const at = there.findIndex(([name]) => name === place)
      return [
        [place, title],
        [`${place}号`, `附件${several ? at + 1 : ''}`],
      ]
    }),
  )
  const list = there.map(([, , title], at) => ({
    引: at === 0 ? '附件：' : '　　　',
    序: several ? `${at + 1}. ` : '',
    名称: title,
  }))
  return { places, list }
}

const rankColumns = (counted: string, of: string, rate: string) =>
  [
    { head: '位次', text: '{位次}', share: 8, align: 'center' },
    { head: '区县', text: '{区县}', share: 24 },
    { head: counted, text: '{完成}', share: 18, align: 'right' },
    { head: of, text: '{任务}', share: 18, align: 'right' },
    { head: rate, text: '{比例}', share: 16, align: 'right' },
    { head: '位次升降', text: '{升降}', share: 12, align: 'center' },
  ] as const

/** A bulletin in the layout of a red-head 通报: text in four parts, attachments with the rankings, imprint (GB/T 9704). */
export const bulletinPaper = definePaper<BulletinPaperData>({
  data,
  fields: (bulletin) => {
    const { places, list } = attachments(bulletin)
    return {
      ...headFields(bulletin.head),
      标题: bulletin.title,
      主送: `${bulletin.addressee}：`,
      抄送: `抄送：${bulletin.copies}。`,
      开头: paragraphs(bulletin.opening),
      更正说明: paragraphs(bulletin.corrects),
      总体情况: paragraphs(bulletin.overall),
      区县进展: paragraphs(bulletin.districts),
      存在问题: paragraphs(bulletin.problems),
      工作要求: paragraphs(bulletin.next),
      附件说明: list,
      附件截至: `（截至${paperDay(bulletin.asOf)}）`,
      ...places,
      缴费排名: ranking(bulletin.payers),
      排查排名: ranking(bulletin.inspection),
      建设排名: ranking(bulletin.construction),
      得分排名: bulletin.scores.map(({ rank, name, total, grade }) => ({
        位次: rank,
        区县: name,
        得分: total,
        等次: grade,
      })),
      更正对照: bulletin.corrections.map(({ place, column, before, after }) => ({
        位置: place,
        项目: column,
        原数: before,
        更正: after,
      })),
      数据说明: `数据截至${paperDay(bulletin.asOf)}，按${paperDay(bulletin.knownAt)}已入库数据统计；第${bulletin.edition}版；数据校验码${bulletin.hash}。`,
    }
  },
  form: {
    blocks: [
      { block: 'red-head', text: '{落款}', number: '{文号}' },
      { block: 'title', text: '{标题}' },
      { block: 'addressee', text: '{主送}' },
      { block: 'paragraphs', of: '开头' },
      { block: 'paragraphs', of: '更正说明' },
      { block: 'heading', text: '一、总体情况' },
      { block: 'paragraphs', of: '总体情况' },
      { block: 'heading', text: '二、各区县进展情况' },
      { block: 'paragraphs', of: '区县进展' },
      { block: 'heading', text: '三、存在的主要问题' },
      { block: 'paragraphs', of: '存在问题' },
      { block: 'heading', text: '四、下一步工作要求' },
      { block: 'paragraphs', of: '工作要求' },
      { block: 'enclosures', of: '附件说明' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
      { block: 'paragraph', text: '（联系人：{联系人}；联系电话：{联系电话}）' },
      {
        block: 'attachment',
        of: '缴费排名',
        label: '{缴费附件号}',
        heading: '{缴费附件}',
        note: '{附件截至}',
        columns: rankColumns('缴费人数（人）', '计划指标（人）', '完成进度'),
      },
      {
        block: 'attachment',
        of: '排查排名',
        label: '{排查附件号}',
        heading: '{排查附件}',
        note: '{附件截至}',
        columns: rankColumns('已排查（人）', '下发资源（人）', '完成比例'),
      },
      {
        block: 'attachment',
        of: '建设排名',
        label: '{建设附件号}',
        heading: '{建设附件}',
        note: '{附件截至}',
        columns: rankColumns('新增参保（人）', '计划指标（人）', '完成率'),
      },
      {
        block: 'attachment',
        of: '得分排名',
        label: '{得分附件号}',
        heading: '{得分附件}',
        columns: [
          { head: '位次', text: '{位次}', share: 12, align: 'center' },
          { head: '区县', text: '{区县}', share: 36 },
          { head: '得分（分）', text: '{得分}', share: 26, align: 'right' },
          { head: '等次', text: '{等次}', share: 26, align: 'center' },
        ],
      },
      {
        block: 'attachment',
        of: '更正对照',
        label: '{更正附件号}',
        heading: '{更正附件}',
        columns: [
          { head: '区县', text: '{位置}', share: 22 },
          { head: '项目', text: '{项目}', share: 34 },
          { head: '原数', text: '{原数}', share: 22, align: 'right' },
          { head: '更正为', text: '{更正}', share: 22, align: 'right' },
        ],
      },
      { block: 'note', text: '{数据说明}' },
      { block: 'imprint', copies: '{抄送}', issuer: '{落款}', day: '{日期}印发' },
    ],
  },
  example: {
    head: exampleHead,
    title: '关于2000年1月社会保险扩面工作情况的通报',
    addressee: '各区县人力资源和社会保障局、社会保险基金管理中心各分中心',
    copies: '市社会保险扩面工作领导小组成员单位',
    asOf: '2000-01-05',
    knownAt: '2000-01-05',
    edition: 2,
    hash: '0'.repeat(64),
    opening: ['现将2000年1月社会保险扩面工作情况通报如下。'],
    overall: ['截至2000年1月5日，全市企业养老保险实际缴费90人，完成全年计划指标100人的90.0%。'],
    districts: ['从缴费人数完成进度看，居前1位的是样本区（95.0%），居后1位的是示例区（85.0%）。'],
    problems: ['各区县工作推进总体平稳，但进展仍不平衡。'],
    next: ['各区县要各司其职、攻坚克难、协同推进。'],
    payers: [{ rank: '1', name: '样本区', counted: '95', of: '100', rate: '95.0%', moved: '↑1' }],
    inspection: [{ rank: '1', name: '样本区', counted: '5', of: '10', rate: '50.0%', moved: '—' }],
    construction: [{ rank: '1', name: '样本区', counted: '1', of: '4', rate: '25.00%', moved: '—' }],
    scores: [{ rank: '1', name: '样本区', total: '88.00', grade: '良好' }],
    corrects: ['本通报为第2版，更正示例扩面办〔2000〕1号。更正原因：示例。'],
    corrections: [{ place: '示例区', column: '缴费人数', before: '84', after: '85' }],
  },
})
