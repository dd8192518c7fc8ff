import { companyName, count, money, month, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 出口退税企业名单: refunds are a tax matter, the customs code has ten digits (domain §9.1). */
export const taxRefund: Roster = {
  kind: 'tax-refund',
  zh: '出口退税企业名单',
  en: 'Export tax refunds',
  keeper: { zh: '税务主管部门', en: 'tax authority' },
  period: 'list',
  fields: [
    companyName('employer_name', '企业名称', 'Company', {
      required: true,
      aliases: ['纳税人名称', '单位名称', '名称', '退税企业', '公司名称'],
    }),
    text('customs_code', '海关编码', 'Customs code', {
      aliases: ['海关代码', '海关注册编码', '海关10位编码', '海关企业代码'],
      check: { rule: 'digits', length: 10 },
    }),
    unitCode('unit_code', '纳税人识别号', 'Taxpayer number'),
    month('month', '年月', 'Month', { aliases: ['所属年月', '退税年月', '所属期', '退税月份', '月份'] }),
    money('refund', '退税额', 'Refund', { aliases: ['退税金额', '出口退税额', '已退税额'] }),
    money('export_amount', '出口额', 'Exports', { aliases: ['出口金额', '出口销售额'] }),
    text('tax_office', '主管税务机关', 'Tax office', { aliases: ['主管税务', '税务机关', '主管税务局'] }),
    count('staff_count', '从业人数', 'Staff', {
      aliases: ['职工人数', '从业人员', '员工人数', '从业人员数'],
    }),
  ],
}
