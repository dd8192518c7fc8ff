import { EMPLOYMENT_FORMS, HOUSEHOLDS } from '../choices.ts'
import {
  address,
  choice,
  companyName,
  date,
  district,
  personName,
  residentId,
  text,
  unitCode,
} from '../field.ts'
import type { Roster } from '../roster.ts'

/** 就业登记: a registered worker who does not pay after 30 days is a lead (R30). */
export const employment: Roster = {
  kind: 'employment',
  zh: '就业登记名册',
  en: 'Employment registrations',
  keeper: { zh: '公共就业服务机构', en: 'public employment service' },
  period: 'list',
  fields: [
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true }),
    companyName('employer_name', '单位名称', 'Employer', {
      aliases: ['用人单位', '用人单位名称', '就业单位', '就业单位名称', '用工单位', '单位', '企业名称'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Employer code'),
    address('address', '单位地址', 'Employer address', { aliases: ['用人单位地址', '经营地址', '注册地址'] }),
    district('district', '区县', 'District', { aliases: ['登记区县', '就业登记机构所在区', '单位所在区'] }),
    date('contract_from', '合同起始日期', 'Contract from', {
      aliases: [
        '合同起',
        '合同开始日期',
        '合同起始',
        '合同起始日',
        '劳动合同起始日期',
        '就业日期',
        '用工起始日期',
      ],
    }),
    date('contract_to', '合同终止日期', 'Contract to', {
      aliases: ['合同止', '合同结束日期', '合同终止', '合同终止日', '劳动合同终止日期', '合同到期日'],
      check: { rule: 'not-before', field: 'contract_from' },
    }),
    choice('form', '就业形式', 'Form of work', EMPLOYMENT_FORMS, {
      aliases: ['用工形式', '用工性质', '就业类型'],
    }),
    date('registered_on', '登记日期', 'Registered on', {
      aliases: ['就业登记日期', '登记日', '登记时间', '备案日期'],
    }),
    date('left_on', '退工日期', 'Left on', { aliases: ['退工日', '退工登记日期', '离职日期', '解除日期'] }),
    text('certificate', '就业失业登记证号', 'Certificate', {
      aliases: ['就业失业登记证编号', '就业创业证号', '登记证号', '证号'],
    }),
    choice('household', '户籍', 'Household', HOUSEHOLDS, { aliases: ['户口性质', '户籍性质', '户籍类型'] }),
  ],
}
