import { ECONOMIC_TYPES, UNIT_STATES } from '../choices.ts'
import {
  address,
  choice,
  companyName,
  contactPerson,
  count,
  date,
  district,
  flag,
  legalPerson,
  money,
  month,
  phone,
  text,
  unitCode,
} from '../field.ts'
import type { Roster } from '../roster.ts'

/** 单位缴费台账: one row per insured unit and month (domain §9.1). */
export const ledgerUnits: Roster = {
  kind: 'ledger-units',
  zh: '单位缴费台账',
  en: 'Contribution ledger of units',
  keeper: { zh: '社会保险经办机构', en: 'social insurance agency' },
  period: 'month',
  fields: [
    text('unit_number', '单位编号', 'Unit number', {
      required: true,
      aliases: ['单位社保编号', '社保编号', '参保单位编号', '单位社保号', '社会保险登记证号', '社保登记证号'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Unit code'),
    companyName('employer_name', '单位名称', 'Unit name', {
      required: true,
      aliases: ['参保单位名称', '参保单位', '缴费单位', '缴费单位名称', '企业名称', '名称', '单位全称'],
    }),
    choice('economic_type', '经济类型', 'Economic type', ECONOMIC_TYPES, {
      aliases: ['单位类型', '企业类型', '登记注册类型', '经济性质'],
    }),
    text('industry', '行业', 'Industry', { aliases: ['所属行业', '行业类别', '行业代码', '行业名称'] }),
    district('district', '所属分中心', 'Sub-centre', {
      required: true,
      aliases: ['分中心', '社保分中心', '所属社保分中心', '参保分中心', '经办机构', '所属经办机构'],
    }),
    date('registered_on', '登记日期', 'Registered on', {
      aliases: ['参保登记日期', '登记日', '参保日期', '首次参保日期'],
    }),
    choice('status', '状态', 'State', UNIT_STATES, {
      required: true,
      aliases: ['单位状态', '参保状态', '缴费状态', '险种状态'],
    }),
    count('insured_count', '参保人数', 'Insured persons', { aliases: ['在册人数', '参保职工人数'] }),
    count('paying_count', '缴费人数', 'Paying persons', { aliases: ['实际缴费人数', '实缴人数'] }),
    money('base_total', '基数总额', 'Total base', {
      aliases: ['缴费基数总额', '缴费基数合计', '基数合计', '缴费工资总额'],
    }),
    money('due', '应缴金额', 'Due', { aliases: ['应缴', '应缴额', '应缴合计', '应缴费额'] }),
    money('paid', '实缴金额', 'Paid', { aliases: ['实缴', '实缴额', '实缴合计', '实缴费额', '到账金额'] }),
    count('arrears_months', '欠缴月数', 'Months in arrears', { unit: 'months', aliases: ['欠费月数'] }),
    money('arrears', '欠缴金额', 'Arrears', { aliases: ['欠缴', '欠缴额', '欠费金额', '欠费'] }),
    month('last_paid_month', '最后缴费月', 'Last paid month', {
      aliases: ['最后缴费年月', '最后缴费月份', '末次缴费月', '最近缴费月'],
    }),
    flag('dispatch_account', '派遣户标志', 'Dispatch account', {
      aliases: ['派遣户', '是否派遣户', '劳务派遣标志', '是否劳务派遣'],
    }),
    text('dispatch_firm_number', '派遣单位编号', 'Dispatch firm number', {
      aliases: ['派遣单位社保编号', '劳务派遣单位编号'],
    }),
    legalPerson('legal_person', '法定代表人', 'Legal representative'),
    contactPerson('contact', '联系人', 'Contact'),
    phone('phone', '联系电话', 'Phone', { aliases: ['单位电话'] }),
    address('address', '地址', 'Address', { aliases: ['单位地址', '注册地址', '经营地址'] }),
  ],
}
