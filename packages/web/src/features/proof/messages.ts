import { declareMessages } from '../../language/message.ts'

/** The messages of the page of what the ledger proves. */
export const proofMessages = declareMessages({
  title: { zh: '成效', en: 'Results' },
  question: {
    zh: '排查过的单位，后来真的缴费了吗？',
    en: 'Do the employers that were visited really pay now?',
  },
  by: { zh: '按什么比较', en: 'Compare by' },
  byClass: { zh: '按资源类别', en: 'By class' },
  byDistrict: { zh: '按区县', en: 'By district' },
  byOfficer: { zh: '按排查人员', en: 'By officer' },
  classHead: { zh: '资源类别', en: 'Class' },
  districtHead: { zh: '区县', en: 'District' },
  officerHead: { zh: '排查人员', en: 'Officer' },
  nobody: { zh: '未分派', en: 'Nobody assigned' },
  total: { zh: '合计', en: 'Total' },
  chain: { zh: '从下发到连续缴费', en: 'From issue to steady payment' },
  issued: { zh: '下发', en: 'Issued' },
  inspected: { zh: '已排查', en: 'Inspected' },
  effective: { zh: '有效', en: 'Effective' },
  registered: { zh: '已登记', en: 'Registered' },
  firstPayment: { zh: '首次缴费', en: 'First payment' },
  threeMonths: { zh: '连缴三月', en: 'Three months' },
  attributed: { zh: '排查见效', en: 'Owed to visits' },
  claimed: { zh: '报已参保、台账未见', en: 'Said to pay, not in the ledger' },
  claimedUnit: { zh: '条', en: 'leads' },
  units: { zh: '户', en: 'Employers' },
  persons: { zh: '人', en: 'Persons' },
  months: {
    zh: '台账到 {month}。后三项只认台账，任何人都改不了；排查后 {days} 天内缴费的算排查见效。',
    en: 'Ledgers up to {month}. The last three steps are the ledger’s word alone. A payment within {days} days after an inspection is owed to it.',
  },
  noMonth: { zh: '还没有台账能证明', en: 'No ledger yet that could prove it' },
  noMonthNext: {
    zh: '导入下发之后的缴费台账并应用比对，缴费情况就会出现在这里。',
    en: 'Import a contribution ledger of a month after the issue and apply the match: payments then show here.',
  },
  ofIssued: { zh: '占下发', en: 'of those issued' },
})
