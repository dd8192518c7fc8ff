import { z } from 'zod'
import { citationText } from '../../orders/index.ts'
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
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  facts: z.string(),
  provision: z.string(),
  demand: z.string(),
  /** Whom it is about, where they are known by name; papers of before orders named anybody have none. */
  persons: z
    .array(z.object({ name: z.string(), idMasked: z.string(), partner: z.string(), status: z.string() }))
    .default([]),
  /** Policy documents of the register, as it was on the day; papers archived before orders cited any have none. */
  citations: z.array(z.object({ document: z.string(), title: z.string(), clause: z.string() })).default([]),
  workingDays: z.int(),
  /** Known once it was served: the days run from then on. */
  dueOn: daySchema.nullable(),
  served: z
    .object({ on: daySchema, way: z.string(), to: z.string(), witness: z.string().nullable() })
    .nullable(),
  code: paperCodeSchema,
})
/** What an order to correct (限期改正指令书) and its return slip are made from. */
export type OrderPaperData = z.infer<typeof data>

/** A sentence ends with one full stop, whoever typed it. */
const sentence = (text: string): string => `${text.trim().replace(/[。；;.，,]+$/u, '')}。`

/** The order to correct with its return slip (送达回证) on a page of its own (domain §9.4). */
export const orderPaper = definePaper<OrderPaperData>({
  data,
  fields: (order) => ({
    ...headFields(order.head),
    ...employerFields(order.employer),
    违法事实: sentence(order.facts),
    违反条款: order.provision.trim().replace(/[。；;]+$/u, ''),
    改正要求: sentence(order.demand),
    附件说明: order.persons.length === 0 ? '' : `附件：涉及人员名单（${order.persons.length}人）`,
    名单人数: String(order.persons.length),
    人员名单: order.persons.map((person, index) => ({
      序号: String(index + 1),
      姓名: person.name,
      身份证号: person.idMasked,
      对方单位: person.partner,
      缴费情况: person.status,
    })),
    依据文号: order.citations.map(({ document }) => document).join('、'),
    同时依据: order.citations.map((citation) => `、${citationText(citation)}`).join(''),
    改正期限:
      order.dueOn === null
        ? `自本指令书送达之日起${order.workingDays}个工作日内`
        : `于${paperDay(order.dueOn)}前（含当日）`,
    送达日期: order.served === null ? BLANK_DAY : paperDay(order.served.on),
    送达方式: order.served?.way ?? '□直接　□留置　□邮寄　□公告',
    收件人: order.served?.to ?? '',
    见证人: order.served?.witness ?? '',
    网页说明: codeWords(order.code),
  }),
  form: {
    blocks: [
      { block: 'title', text: '劳动保障监察限期改正指令书' },
      { block: 'number', text: '{文号}' },
      { block: 'addressee', text: '{单位名称}：' },
      { block: 'paragraph', text: '经查，{违法事实}' },
      { block: 'paragraph', text: '上述行为违反了{违反条款}的规定。' },
      {
        block: 'paragraph',
        text: '根据《劳动保障监察条例》第十八条{同时依据}的规定，现责令你单位{改正期限}改正：{改正要求}',
      },
      {
        block: 'paragraph',
        text: '请在上述期限内将改正情况书面报送本机关，并附参保登记证明、缴费凭证和职工名册。',
      },
      {
        block: 'paragraph',
        text: '逾期不改正的，将依照《劳动保障监察条例》第三十条及有关法律、法规的规定处理。你单位有权向本机关陈述、申辩。',
      },
      {
        block: 'lines',
        lines: [
          '{附件说明}',
          '联系地址：{联系地址}',
          '联系人：{联系人}',
          '联系电话：{联系电话}',
          '监察员：　　　　　证件号码：',
          '监察员：　　　　　证件号码：',
        ],
        code: '{网页说明}',
      },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
      {
        block: 'attachment',
        of: '人员名单',
        heading: '附件：涉及人员名单（{名单人数}人）',
        columns: [
          { head: '序号', text: '{序号}', share: 2, align: 'center' },
          { head: '姓名', text: '{姓名}', share: 4 },
          { head: '身份证号', text: '{身份证号}', share: 7 },
          { head: '用工（派遣）单位', text: '{对方单位}', share: 9 },
          { head: '缴费情况', text: '{缴费情况}', share: 6 },
        ],
      },
      { block: 'break' },
      { block: 'title', text: '送达回证' },
      {
        block: 'facts',
        rows: [
          { cells: ['送达文书', '劳动保障监察限期改正指令书'] },
          { cells: ['文　　号', '{文号}'] },
          { cells: ['依据文件', '{依据文号}'] },
          { cells: ['受送达人', '{单位名称}'] },
          { cells: ['送达地点', '{单位地址}'] },
          { cells: ['送达方式', '{送达方式}'] },
          { cells: ['收件人', '{收件人}（签名、盖章）：'], tall: 20 },
          { cells: ['送达日期', '{送达日期}　　时　　分'] },
          { cells: ['代收人及代收理由', ''], tall: 18 },
          { cells: ['拒收事由见证人', '{见证人}（签名）：'], tall: 18 },
          { cells: ['送达人', '（签名）：'], tall: 18 },
          { cells: ['备　　注', ''], tall: 20 },
        ],
      },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    facts: '你单位少报、漏报缴费人数，有6名职工未参保缴费',
    provision: '《中华人民共和国社会保险法》第五十八条',
    demand: '如实申报缴费人数，为6名职工办理参保缴费',
    persons: [{ name: '张三', idMasked: '9901**********0012', partner: '示例用工单位', status: '未缴费' }],
    citations: [{ document: '示例人社发〔2000〕1号', title: '示例通知', clause: '第三条' }],
    workingDays: 10,
    dueOn: null,
    served: null,
    code: exampleCode,
  },
})

/** What stands beside the code of the employer's page. */
export function codeWords(code: { number: string } | null): string {
  return code === null ? '' : `扫码查看、核对人数、预约，\n或凭查询编号和单位代码查询：\n${code.number}`
}
