import { companyName, count, date, district, money, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 一助两促贷款名单: states head counts, names nobody. */
export const loans: Roster = {
  kind: 'loans',
  zh: '一助两促贷款名单',
  en: 'Loans to small companies',
  keeper: { zh: '金融工作部门', en: 'finance office' },
  period: 'list',
  fields: [
    companyName('employer_name', '企业名称', 'Company', {
      required: true,
      aliases: ['单位名称', '借款企业', '借款人', '贷款企业', '名称', '贷款单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Company code'),
    text('bank', '银行', 'Bank', { aliases: ['贷款银行', '放款银行', '经办银行'] }),
    money('amount', '金额', 'Amount', { aliases: ['贷款金额', '放款金额', '贷款额'] }),
    count('term_months', '期限', 'Term', { unit: 'months', aliases: ['贷款期限', '期限月', '贷款期限月'] }),
    date('lent_on', '放款日期', 'Lent on', { aliases: ['贷款日期', '放款日', '发放日期', '日期'] }),
    count('staff_count', '从业人数', 'Staff', {
      aliases: ['职工人数', '从业人员', '员工人数', '从业人员数', '带动就业人数'],
    }),
    district('district', '区县', 'District'),
  ],
}
