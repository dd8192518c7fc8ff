import { date, district, money, personName, phone, residentId, text } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 失业保险待遇享受人员名册 (R19). */
export const unemployment: Roster = {
  kind: 'unemployment',
  zh: '失业待遇人员名册',
  en: 'Recipients of unemployment benefit',
  keeper: { zh: '失业保险经办机构', en: 'unemployment insurance agency' },
  period: 'list',
  fields: [
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['领取人姓名'] }),
    date('from', '享受起', 'Benefit from', {
      required: true,
      aliases: ['享受起始日期', '享受起始', '待遇起始日期', '领取起始日期', '享受待遇起', '起始日期'],
    }),
    date('to', '享受止', 'Benefit to', {
      aliases: ['享受终止日期', '享受终止', '待遇终止日期', '领取终止日期', '享受待遇止', '终止日期'],
      check: { rule: 'not-before', field: 'from' },
    }),
    money('monthly_amount', '月标准', 'Monthly amount', {
      aliases: ['月待遇标准', '月发放标准', '待遇标准', '月领取金额'],
    }),
    text('willingness', '意愿', 'Willingness', { aliases: ['求职意愿', '续保意愿', '缴费意愿', '就业意愿'] }),
    phone('phone', '联系电话', 'Phone'),
    district('district', '区县', 'District'),
  ],
}
