import { z } from 'zod'
import { daySchema, definePaper, exampleHead, headFields, paperHeadSchema } from '../paper.ts'
import { BLANK_DAY, paperDay } from '../words.ts'

/** So many are named on the paper; whoever is beyond stays in the register alone. */
export const NAMED_ON_RECEIPT = 500

const data = z.object({
  head: paperHeadSchema,
  list: z.string(),
  giver: z.string(),
  taker: z.string(),
  giverName: z.string(),
  takerName: z.string().nullable(),
  persons: z.int(),
  handedOn: daySchema,
  answeredOn: daySchema.nullable(),
  /** What became of it, with the reason where it was sent back. */
  outcome: z.string(),
  note: z.string(),
  rows: z.array(
    z.object({
      name: z.string(),
      idMasked: z.string(),
      lists: z.string(),
      lastPaid: z.string(),
      state: z.string(),
    }),
  ),
})
/** What the receipt of a list of people (人员名单交接单, R19) is made from. */
export type PersonHandoverData = z.infer<typeof data>

/** The receipt of a list that goes from the bureau to the sub-centre or back: numbered, counted, with who stands on it; ID numbers masked (domain §11). */
export const personHandover = definePaper<PersonHandoverData>({
  data,
  fields: (handover) => ({
    ...headFields(handover.head),
    名单名称: handover.list,
    移交方: handover.giver,
    接收方: handover.taker,
    移交人: handover.giverName,
    接收人: handover.takerName ?? '',
    人数: String(handover.persons),
    移交日期: paperDay(handover.handedOn),
    签收日期: handover.answeredOn === null ? BLANK_DAY : paperDay(handover.answeredOn),
    签收结果: handover.outcome,
    说明: handover.note === '' ? '无' : handover.note,
    未列人数:
      handover.persons > handover.rows.length
        ? `以上列出${handover.rows.length}人，其余${handover.persons - handover.rows.length}人见系统名册。`
        : '',
    人员名单: handover.rows.map((row, index) => ({
      序号: String(index + 1),
      姓名: row.name,
      身份证号: row.idMasked,
      所在名单: row.lists,
      最后缴费月: row.lastPaid,
      联系情况: row.state,
    })),
  }),
  form: {
    blocks: [
      { block: 'title', text: '人员名单交接单' },
      { block: 'number', text: '{文号}' },
      {
        block: 'facts',
        rows: [
          { cells: ['名单名称', '{名单名称}', '人数', '{人数}人'] },
          { cells: ['移交方', '{移交方}', '接收方', '{接收方}'] },
          { cells: ['移交日期', '{移交日期}', '签收日期', '{签收日期}'] },
          { cells: ['移交人', '{移交人}（签字）：', '接收人', '{接收人}（签字）：'], tall: 11 },
          { cells: ['签收结果', '{签收结果}'] },
          { cells: ['说明', '{说明}'] },
        ],
      },
      {
        block: 'list',
        of: '人员名单',
        columns: [
          { head: '序号', text: '{序号}', share: 2, align: 'center' },
          { head: '姓名', text: '{姓名}', share: 4 },
          { head: '身份证号', text: '{身份证号}', share: 7 },
          { head: '所在名单', text: '{所在名单}', share: 8 },
          { head: '最后缴费月', text: '{最后缴费月}', share: 4 },
          { head: '联系情况', text: '{联系情况}', share: 5 },
        ],
      },
      { block: 'lines', lines: ['{未列人数}'] },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
    ],
  },
  example: {
    head: exampleHead,
    list: '享受失业待遇人员',
    giver: '区县人力社保局',
    taker: '社保分中心',
    giverName: '张三',
    takerName: null,
    persons: 2,
    handedOn: '2000-01-10',
    answeredOn: null,
    outcome: '待签收',
    note: '',
    rows: [
      {
        name: '李四',
        idMasked: '9901**********0012',
        lists: '享受失业待遇人员',
        lastPaid: '1999-10',
        state: '愿意',
      },
      {
        name: '王五',
        idMasked: '9901**********0021',
        lists: '享受失业待遇人员',
        lastPaid: '',
        state: '未联系',
      },
    ],
  },
})
