import { companyName, count, date, district, money, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 科技型中小企业补贴名单: states head counts, names nobody. */
export const sme: Roster = {
  kind: 'sme',
  zh: '科技型中小企业补贴名单',
  en: 'Subsidies of technology SMEs',
  keeper: { zh: '科技主管部门', en: 'science and technology commission' },
  period: 'list',
  fields: [
    text('certificate', '认定编号', 'Certificate', {
      aliases: ['认定证书编号', '证书编号', '认定号', '科技型中小企业编号'],
    }),
    companyName('employer_name', '企业名称', 'Company', {
      required: true,
      aliases: ['单位名称', '名称', '公司名称', '受补贴单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Company code'),
    text('batch', '批次', 'Batch', { aliases: ['补贴批次', '认定批次'] }),
    text('project', '项目', 'Project', { aliases: ['项目名称', '补贴项目', '资助项目'] }),
    money('amount', '金额', 'Amount', { aliases: ['补贴金额', '资助金额', '拨付金额'] }),
    date('paid_on', '拨付日期', 'Paid on', { aliases: ['拨付日', '拨付时间', '发放日期'] }),
    count('staff_count', '从业人数', 'Staff', {
      aliases: ['职工人数', '从业人员', '员工人数', '从业人员数', '职工总数'],
    }),
    count('research_count', '研发人数', 'Research staff', {
      aliases: ['研发人员', '研发人员数', '科技人员数'],
    }),
    district('district', '区县', 'District'),
  ],
}
