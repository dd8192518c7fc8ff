import { PROJECT_STATES } from '../choices.ts'
import { address, choice, companyName, count, date, district, money, rate, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/**
 * 建设项目清单: annex 5 counts the named workers of enrolled projects (R22, domain §8.2). A row from which no premium can be reckoned goes back
 * to its source: a total cost of zero, a contract that ends before it begins, a rate that is none.
 */
export const projects: Roster = {
  kind: 'projects',
  zh: '建设项目清单',
  en: 'Construction projects',
  keeper: { zh: '建设行政主管部门', en: 'construction authority' },
  period: 'list',
  fields: [
    text('project_code', '项目编码', 'Project code', {
      required: true,
      aliases: ['项目编号', '项目代码', '工程编号'],
    }),
    text('project_name', '项目名称', 'Project name', {
      required: true,
      aliases: ['工程名称', '工程项目名称'],
    }),
    district('district', '区县', 'District', {
      required: true,
      aliases: ['项目所在区', '建设地点区县', '项目所在区县'],
    }),
    address('address', '地址', 'Address', { aliases: ['项目地址', '建设地点', '工程地址', '建设地址'] }),
    text('builder', '建设单位', 'Client', { aliases: ['建设单位名称', '业主单位'] }),
    companyName('employer_name', '施工总承包单位', 'General contractor', {
      aliases: ['施工总承包', '总承包单位', '施工单位', '施工总承包企业', '承建单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Contractor code', {
      aliases: ['总承包单位代码', '施工单位代码'],
    }),
    text('category', '类别', 'Category', { aliases: ['工程类别', '项目类别', '项目类型'] }),
    money('total_cost', '总造价', 'Total cost', {
      aliases: ['工程总造价', '项目总造价', '总投资', '合同价', '合同总价'],
      check: { rule: 'not-zero' },
    }),
    money('install_cost', '建安费', 'Construction and installation cost', {
      aliases: ['建安工程费', '建筑安装工程费', '建安造价'],
    }),
    date('contract_from', '合同起始日期', 'Contract from', {
      aliases: ['合同起', '合同开工日期', '合同起始'],
    }),
    date('contract_to', '合同终止日期', 'Contract to', {
      aliases: ['合同止', '合同竣工日期', '合同终止'],
      check: { rule: 'not-before', field: 'contract_from', refuses: true },
    }),
    date('started_on', '开工日期', 'Started on', { aliases: ['实际开工日期', '开工日', '开工时间'] }),
    date('planned_end', '计划竣工日期', 'Planned end', {
      aliases: ['计划竣工', '计划竣工日', '预计竣工日期', '竣工日期'],
      check: { rule: 'not-before', field: 'started_on' },
    }),
    text('permit_number', '施工许可证号', 'Permit number', {
      aliases: ['施工许可证', '许可证号', '施工许可证编号'],
    }),
    date('permit_on', '施工许可证日期', 'Permit of', {
      aliases: ['发证日期', '许可证日期', '施工许可日期', '施工许可证发证日期'],
    }),
    choice('state', '项目状态', 'State', PROJECT_STATES, {
      required: true,
      aliases: ['状态', '工程状态', '建设状态', '施工状态'],
    }),
    count('peak_workers', '峰值用工', 'Peak workers', {
      aliases: ['峰值用工人数', '预计用工', '预计用工人数', '用工人数', '高峰用工人数'],
    }),
    text('enrol_number', '参保登记号', 'Enrolment number', {
      aliases: ['参保登记编号', '工伤参保登记号', '参保编号'],
    }),
    date('enrolled_on', '参保日期', 'Enrolled on', {
      aliases: ['参保日', '工伤参保日期', '参保登记日期', '参保时间'],
    }),
    rate('rate', '费率', 'Rate', { aliases: ['缴费费率', '缴费比例'], check: { rule: 'premium-rate' } }),
    money('premium', '缴费额', 'Premium', { aliases: ['缴费金额', '保费', '工伤保险费'] }),
    count('named_workers', '实名人数', 'Named workers', {
      aliases: ['实名登记人数', '实名制人数', '参保人数'],
    }),
  ],
}
