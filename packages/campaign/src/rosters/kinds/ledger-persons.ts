import { EMPLOYMENT_FORMS, HOUSEHOLDS, INSURANCES, PAYMENT_STATES } from '../choices.ts'
import { choice, date, district, money, month, personName, residentId, text } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 个人缴费台账: one row per person, insurance and month; the payers of annex 3 come from here (design §5). */
export const ledgerPersons: Roster = {
  kind: 'ledger-persons',
  zh: '个人缴费台账',
  en: 'Contribution ledger of persons',
  keeper: { zh: '社会保险经办机构', en: 'social insurance agency' },
  period: 'month',
  monthField: 'month',
  fields: [
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true }),
    text('unit_number', '单位编号', 'Unit number', {
      aliases: ['单位社保编号', '社保编号', '参保单位编号', '单位社保号'],
    }),
    choice('insurance', '险种', 'Insurance', INSURANCES, {
      aliases: ['险种类型', '险种名称', '参保险种', '保险类别'],
    }),
    date('insured_on', '参保日期', 'Insured on', { aliases: ['首次参保日期', '参保时间', '参保日'] }),
    month('month', '缴费月份', 'Month', {
      required: true,
      aliases: ['缴费月', '缴费年月', '费款所属期', '所属月份', '台账月份', '年月', '月份'],
    }),
    money('base', '缴费基数', 'Base', { aliases: ['基数', '缴费工资', '月缴费基数'] }),
    money('unit_amount', '单位缴纳', 'Paid by the unit', {
      aliases: ['单位缴费', '单位缴纳金额', '单位缴费额', '单位部分'],
    }),
    money('person_amount', '个人缴纳', 'Paid by the person', {
      aliases: ['个人缴费', '个人缴纳金额', '个人缴费额', '个人部分'],
    }),
    choice('status', '缴费状态', 'Payment state', PAYMENT_STATES, {
      required: true,
      aliases: ['状态', '参保状态', '到账状态', '到账标志'],
    }),
    choice('form', '用工形式', 'Form of work', EMPLOYMENT_FORMS, {
      aliases: ['就业形式', '用工性质', '人员类别'],
    }),
    choice('household', '户籍', 'Household', HOUSEHOLDS, {
      aliases: ['户口性质', '户籍性质', '户籍类型', '户口类别'],
    }),
    district('district', '所属分中心', 'Sub-centre', {
      required: true,
      aliases: ['分中心', '社保分中心', '所属社保分中心', '参保分中心', '经办机构', '所属经办机构'],
    }),
  ],
}
