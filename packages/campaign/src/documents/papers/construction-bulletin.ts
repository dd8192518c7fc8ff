import { z } from 'zod'
import { printPercent, rateOf } from '../../rates/index.ts'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { paperDay, paperYuan } from '../words.ts'

const pairSchema = z.object({ due: z.int(), insured: z.int() })
const figuresSchema = z.object({ new: pairSchema, running: pairSchema })
const data = z.object({
  head: paperHeadSchema,
  asOf: daySchema,
  /** The district government that it goes to. */
  government: z.string(),
  district: z.string(),
  city: figuresSchema,
  own: figuresSchema.extend({ rank: z.int().nullable() }),
  /** Units that share a plan stand together, best first. */
  ranking: z.array(figuresSchema.extend({ name: z.string(), rank: z.int().nullable() })),
  uninsured: z.array(
    z.object({
      name: z.string(),
      contractor: z.string().nullable(),
      group: z.enum(['new', 'running']),
      persons: z.object({ count: z.int(), by: z.string() }).nullable(),
      premiumCents: z.int().nullable(),
      flag: z.string().nullable(),
    }),
  ),
  requirements: z.array(z.string()),
})
/** What a bulletin on construction projects to a district government (建设项目参保情况通报, R29) is made from. */
export type ConstructionBulletinData = z.infer<typeof data>
type Figures = z.infer<typeof figuresSchema>

const percent = ({ due, insured }: Figures['new']) => printPercent(rateOf(insured, due), 1)

const sentence = ({ new: fresh, running }: Figures): string =>
  `新开工项目应参保${fresh.due}个、已参保${fresh.insured}个，参保率${percent(fresh)}；在建项目应参保${running.due}个、已参保${running.insured}个，参保率${percent(running)}`

/** 一 to 十 for the parts of a list of requirements; beyond them figures. */
const ordinal = (place: number): string => '一二三四五六七八九十'[place] ?? String(place + 1)

/** A bulletin in the layout of a red-head 通报: city, own place, ranking, projects without enrolment, requirements (domain §9.4). */
export const constructionBulletin = definePaper<ConstructionBulletinData>({
  data,
  fields: (bulletin) => ({
    ...headFields(bulletin.head),
    标题: `关于建设项目工伤保险参保情况的通报`,
    主送: `${bulletin.government}：`,
    截至: paperDay(bulletin.asOf),
    全市情况: `截至${paperDay(bulletin.asOf)}，全市${sentence(bulletin.city)}。`,
    本区情况: `${bulletin.district}${sentence(bulletin.own)}${bulletin.own.rank === null ? '' : `，新开工项目参保率居全市第${bulletin.own.rank}位`}。`,
    未参保情况:
      bulletin.uninsured.length === 0
        ? `${bulletin.district}没有应参保未参保的建设项目。`
        : `${bulletin.district}应参保未参保建设项目${bulletin.uninsured.length}个，名单附后。`,
    要求: bulletin.requirements.map((text, index) => `（${ordinal(index)}）${text}`).join('\n'),
    排名: bulletin.ranking.map((line) => ({
      位次: line.rank === null ? '—' : String(line.rank),
      区县: line.name,
      新应参保: String(line.new.due),
      新已参保: String(line.new.insured),
      新参保率: percent(line.new),
      在建应参保: String(line.running.due),
      在建已参保: String(line.running.insured),
      在建参保率: percent(line.running),
    })),
    未参保项目: bulletin.uninsured.map((project, index) => ({
      序号: String(index + 1),
      项目名称: project.name,
      总承包单位: project.contractor ?? '',
      类型: project.group === 'new' ? '新开工' : '在建',
      人数: project.persons === null ? '' : `${project.persons.count}（${project.persons.by}）`,
      应缴: project.premiumCents === null ? '待核实' : paperYuan(project.premiumCents),
      情形: project.flag ?? '',
    })),
  }),
  form: {
    blocks: [
      { block: 'red-head', text: '{落款}', number: '{文号}' },
      { block: 'title', text: '{标题}' },
      { block: 'addressee', text: '{主送}' },
      { block: 'paragraph', text: '现将建设项目工伤保险参保情况通报如下。' },
      { block: 'heading', text: '一、参保情况' },
      { block: 'paragraph', text: '{全市情况}' },
      { block: 'paragraph', text: '{本区情况}' },
      { block: 'heading', text: '二、各区县排名' },
      {
        block: 'list',
        of: '排名',
        columns: [
          { head: '位次', text: '{位次}', share: 8, align: 'center' },
          { head: '区县', text: '{区县}', share: 20 },
          { head: '新开工应参保（个）', text: '{新应参保}', share: 12, align: 'right' },
          { head: '已参保（个）', text: '{新已参保}', share: 12, align: 'right' },
          { head: '参保率', text: '{新参保率}', share: 12, align: 'right' },
          { head: '在建应参保（个）', text: '{在建应参保}', share: 12, align: 'right' },
          { head: '已参保（个）', text: '{在建已参保}', share: 12, align: 'right' },
          { head: '参保率', text: '{在建参保率}', share: 12, align: 'right' },
        ],
      },
      { block: 'heading', text: '三、未参保项目' },
      { block: 'paragraph', text: '{未参保情况}' },
      { block: 'heading', text: '四、工作要求' },
      { block: 'paragraph', text: '{要求}' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
      { block: 'lines', lines: ['联系人：{联系人}', '联系电话：{联系电话}'] },
      {
        block: 'attachment',
        of: '未参保项目',
        heading: '附件　应参保未参保建设项目名单（截至{截至}）',
        columns: [
          { head: '序号', text: '{序号}', share: 6, align: 'center' },
          { head: '项目名称', text: '{项目名称}', share: 26 },
          { head: '施工总承包单位', text: '{总承包单位}', share: 20 },
          { head: '类型', text: '{类型}', share: 9 },
          { head: '人数（计数方式）', text: '{人数}', share: 13, align: 'right' },
          { head: '应缴（元）', text: '{应缴}', share: 13, align: 'right' },
          { head: '情形', text: '{情形}', share: 13 },
        ],
      },
    ],
  },
  example: {
    head: exampleHead,
    asOf: '2000-01-05',
    government: '示例区人民政府',
    district: '示例区',
    city: { new: { due: 10, insured: 9 }, running: { due: 20, insured: 5 } },
    own: { new: { due: 2, insured: 1 }, running: { due: 4, insured: 2 }, rank: 2 },
    ranking: [
      { name: '样本区', rank: 1, new: { due: 8, insured: 8 }, running: { due: 16, insured: 3 } },
      { name: '示例区', rank: 2, new: { due: 2, insured: 1 }, running: { due: 4, insured: 2 } },
    ],
    uninsured: [
      {
        name: '示例住宅小区1期',
        contractor: '示例建工有限公司',
        group: 'new',
        persons: { count: 80, by: '现场核实' },
        premiumCents: 1_234_500,
        flag: '未参保已发施工许可证',
      },
    ],
    requirements: ['对新开工项目，严格执行先参保、再开工。'],
  },
})
