import { companyName, date, money, personName, residentId, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 在职职工培训补贴名册. */
export const trainingSubsidy: Roster = {
  kind: 'training-subsidy',
  zh: '在职培训补贴名册',
  en: 'Training subsidies',
  keeper: { zh: '职业能力建设部门', en: 'vocational training department' },
  period: 'list',
  fields: [
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['学员姓名', '培训人员姓名'] }),
    companyName('employer_name', '单位名称', 'Employer', {
      aliases: ['所在单位', '工作单位', '用人单位', '用人单位名称', '企业名称', '就业单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Employer code'),
    text('course', '培训项目', 'Course', {
      aliases: ['培训工种', '培训职业', '培训课程', '职业工种', '补贴项目'],
    }),
    money('amount', '补贴金额', 'Amount', {
      aliases: ['金额', '补贴标准', '培训补贴金额', '拨付金额', '补贴额'],
    }),
    date('paid_on', '拨付日期', 'Paid on', { aliases: ['拨付日', '发放日期', '补贴日期', '拨付时间'] }),
  ],
}
