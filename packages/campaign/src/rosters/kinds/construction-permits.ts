import { PERMIT_STAGES } from '../choices.ts'
import { address, choice, companyName, date, district, money, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 施工许可办理信息: applications and permits of the permit office. Without proof of enrolment no permit is given (R24, domain §8.2). */
export const constructionPermits: Roster = {
  kind: 'construction-permits',
  zh: '施工许可办理信息',
  en: 'Construction permits',
  keeper: { zh: '施工许可发证部门', en: 'permit office' },
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
    text('builder', '建设单位', 'Client', { aliases: ['建设单位名称', '业主单位', '申请单位'] }),
    companyName('employer_name', '施工总承包单位', 'General contractor', {
      aliases: ['施工总承包', '总承包单位', '施工单位', '施工总承包企业', '承建单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Contractor code', {
      aliases: ['总承包单位代码', '施工单位代码'],
    }),
    money('total_cost', '合同价', 'Contract price', {
      aliases: ['总造价', '工程总造价', '合同总价', '合同价格'],
      check: { rule: 'not-zero' },
    }),
    date('contract_from', '合同起始日期', 'Contract from', {
      aliases: ['合同起', '合同开工日期', '合同起始'],
    }),
    date('contract_to', '合同终止日期', 'Contract to', {
      aliases: ['合同止', '合同竣工日期', '合同终止'],
      check: { rule: 'not-before', field: 'contract_from', refuses: true },
    }),
    choice('stage', '办理状态', 'Stage', PERMIT_STAGES, {
      required: true,
      aliases: ['办件状态', '许可状态', '状态'],
    }),
    date('applied_on', '受理日期', 'Applied on', { aliases: ['申请日期', '受理时间', '申报日期'] }),
    text('permit_number', '施工许可证号', 'Permit number', {
      aliases: ['施工许可证', '许可证号', '施工许可证编号'],
    }),
    date('permit_on', '发证日期', 'Permit of', {
      aliases: ['施工许可证日期', '许可证日期', '施工许可日期', '施工许可证发证日期'],
      check: { rule: 'not-before', field: 'applied_on' },
    }),
  ],
}
