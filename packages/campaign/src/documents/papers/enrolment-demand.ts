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

const cents = z.int().nullable()
const data = z.object({
  head: paperHeadSchema,
  employer: paperEmployerSchema,
  /** Persons who should be insured and are not, also where only some are known by name. */
  uninsured: z.int(),
  persons: z.array(
    z.object({
      name: z.string(),
      idMasked: z.string(),
      /** The base that is due, what was declared, since how many months, and what was not paid. */
      baseCents: cents,
      declaredCents: cents,
      months: z.int().nullable(),
      shortfallCents: cents,
    }),
  ),
  dueOn: daySchema,
  place: z.string(),
  bring: z.array(z.string()),
  code: paperCodeSchema,
})
/** What a demand to enrol (参保催办通知书, R05–R06) is made from. */
export type EnrolmentDemandData = z.infer<typeof data>

const yuan = (value: number | null): string => (value === null ? '—' : paperYuan(value))

/** The demand to enrol: who is missing, on which base, by which day, where, with what. */
export const enrolmentDemand = definePaper<EnrolmentDemandData>({
  data,
  fields: (demand) => ({
    ...headFields(demand.head),
    ...employerFields(demand.employer),
    未参保人数: String(demand.uninsured),
    办理期限: paperDay(demand.dueOn),
    办理地点: demand.place,
    携带材料: demand.bring.map((line, index) => `${index + 1}.${line}`).join('；'),
    名单人数: String(demand.persons.length),
    网页说明: codeWords(demand.code),
    人员名单: demand.persons.map((person, index) => ({
      序号: String(index + 1),
      姓名: person.name,
      证件号码: person.idMasked,
      应缴基数: yuan(person.baseCents),
      已申报基数: yuan(person.declaredCents),
      欠缴月数: person.months === null ? '—' : String(person.months),
      欠缴金额: yuan(person.shortfallCents),
    })),
  }),
  form: {
    blocks: [
      { block: 'title', text: '社会保险参保催办通知书' },
      { block: 'number', text: '{文号}' },
      { block: 'addressee', text: '{单位名称}：' },
      {
        block: 'paragraph',
        text: '经核查，你单位（代码{单位代码}）有{未参保人数}名职工未依法参加社会保险或未足额缴费。',
      },
      {
        block: 'paragraph',
        text: '根据《中华人民共和国社会保险法》第五十七条、第五十八条、第六十条的规定，请你单位于{办理期限}前（含当日）办理参保登记，为全体职工足额缴纳社会保险费。',
      },
      { block: 'paragraph', text: '办理地点：{办理地点}。' },
      { block: 'paragraph', text: '办理时只需携带：{携带材料}。' },
      {
        block: 'paragraph',
        text: '对人数有异议的，请于上述期限前提供职工名册、工资表等材料核对。逾期不办理的，将依照《中华人民共和国社会保险法》第八十四条、第八十六条的规定处理。',
      },
      { block: 'lines', lines: ['联系人：{联系人}', '联系电话：{联系电话}'], code: '{网页说明}' },
      { block: 'signature', lines: ['{落款}', '{日期}'] },
      {
        block: 'attachment',
        of: '人员名单',
        heading: '附件：未参保及未足额缴费人员名单（列名{名单人数}人，金额以核定为准）',
        columns: [
          { head: '序号', text: '{序号}', share: 2, align: 'center' },
          { head: '姓名', text: '{姓名}', share: 4 },
          { head: '证件号码', text: '{证件号码}', share: 7 },
          { head: '应缴基数（元）', text: '{应缴基数}', share: 5, align: 'right' },
          { head: '已申报基数（元）', text: '{已申报基数}', share: 5, align: 'right' },
          { head: '欠缴月数', text: '{欠缴月数}', share: 3, align: 'right' },
          { head: '欠缴金额（元）', text: '{欠缴金额}', share: 5, align: 'right' },
        ],
      },
    ],
  },
  example: {
    head: exampleHead,
    employer: exampleEmployer,
    uninsured: 6,
    persons: [
      {
        name: '王某',
        idMasked: '1201**********0012',
        baseCents: 450_000,
        declaredCents: 280_000,
        months: 8,
        shortfallCents: 380_800,
      },
    ],
    dueOn: '2000-01-31',
    place: '示例路1号社会保险服务大厅',
    bring: ['营业执照副本', '职工名册'],
    code: exampleCode,
  },
})
