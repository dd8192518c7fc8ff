import { ACCOUNT_STATES } from '../choices.ts'
import { choice, companyName, money, month, personName, rate, residentId, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 公积金缴存名册: the base is a proxy of the wage; the fund keeps no district (R06, domain §9.1). */
export const housingFund: Roster = {
  kind: 'housing-fund',
  zh: '公积金缴存名册',
  en: 'Housing fund contributions',
  keeper: { zh: '住房公积金管理中心', en: 'housing fund centre' },
  period: 'list',
  fields: [
    text('fund_account', '单位账号', 'Unit account', {
      required: true,
      aliases: ['公积金单位账号', '单位公积金账号', '单位公积金帐号', '单位帐号', '单位登记号'],
    }),
    companyName('employer_name', '单位名称', 'Unit name', {
      required: true,
      aliases: ['缴存单位', '缴存单位名称', '企业名称', '单位全称'],
    }),
    unitCode('unit_code', '统一社会信用代码', 'Unit code'),
    text('personal_account', '个人账号', 'Personal account', {
      aliases: ['个人公积金账号', '职工账号', '个人帐号', '公积金账号'],
    }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['缴存人姓名', '缴存职工'] }),
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    money('base', '缴存基数', 'Base', { aliases: ['基数', '工资基数', '月缴存基数', '缴存工资基数'] }),
    money('deposit', '月缴存额', 'Monthly deposit', {
      aliases: ['月缴额', '缴存额', '月汇缴额', '汇缴金额', '月应缴存额'],
    }),
    month('deposited_to', '缴存至年月', 'Deposited to', {
      aliases: ['缴至年月', '汇缴至年月', '缴存年月', '最后缴存年月', '汇缴年月'],
    }),
    choice('status', '状态', 'Account state', ACCOUNT_STATES, {
      aliases: ['账户状态', '帐户状态', '缴存状态', '个人账户状态'],
    }),
    rate('rate', '比例', 'Rate', { aliases: ['缴存比例', '单位比例', '单位缴存比例'] }),
  ],
}
