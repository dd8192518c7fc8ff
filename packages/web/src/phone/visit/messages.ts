import { declareMessages } from '../../language/message.ts'

/** What the cards of a visit say: one person, one user unit, and what a visit still lacks. */
export const visitCardMessages = declareMessages({
  notSaid: { zh: '未问', en: 'Not asked' },
  toCheck: { zh: '请核对', en: 'check' },
  noAmount: { zh: '请填写金额，如 5000 或 5000.50。', en: 'Enter an amount, such as 5000 or 5000.50.' },
  noCount: { zh: '请填写整数。', en: 'Enter a whole number.' },
  backToList: { zh: '完成，返回列表', en: 'Done, back to the list' },

  oneByOne: { zh: '逐人登记（还有 {count} 人）', en: 'One by one ({count} left)' },
  nextPerson: { zh: '下一人（还有 {count} 人）', en: 'Next person ({count} left)' },
  personPlace: { zh: '第 {place} 人，共 {of} 人', en: 'person {place} of {of}' },
  changeOutcome: { zh: '改选', en: 'Change' },
  asRemaining: { zh: '按“其余全部”：{outcome}', en: 'As all remaining: {outcome}' },
  outcomeToo: {
    zh: '已填用工或工资，还需选择此人的结果。',
    en: 'Work or wage is filled in: choose this person’s outcome too.',
  },
  shortBy: { zh: '少缴 {yuan} 元', en: '{yuan} yuan short' },
  wagesUntil: {
    zh: '少缴算到 {month}（排查上月）',
    en: 'The shortfall runs to {month}, the month before the visit',
  },
  'works-here-contradicts': {
    zh: '此人的结果与“在本单位工作”不一致，请核对。',
    en: 'The outcome contradicts what is said about working here: check them.',
  },
  'wage-since-after-visit': {
    zh: '起始月份晚于排查日期，请核对。',
    en: 'The wage cannot start after the month of the visit: check it.',
  },

  unitName: { zh: '名称', en: 'Name' },
  unitNameMissing: {
    zh: '请填写用工单位名称（至少 2 个字）。',
    en: 'Enter the name, at least 2 characters.',
  },
  unitHeadsMissing: { zh: '请填写派遣方人数。', en: 'Enter the heads that the firm states.' },
  unitCodeWrong: { zh: '代码不正确，请核对或留空。', en: 'The code is wrong: check it or leave it empty.' },

  transferTo: { zh: '迁往区县', en: 'Moved to district' },
  chooseDistrict: { zh: '请选择', en: 'Choose' },
  outOfCity: { zh: '迁出本市', en: 'Left the city' },
  transferNote: {
    zh: '发送后向市扩面办申请转移；迁出本市的不申请。',
    en: 'Once sent, the city is asked to transfer the lead; not if it left the city.',
  },
  duplicateOf: { zh: '与哪条资源重复', en: 'Duplicate of which lead' },
  findDuplicate: { zh: '在本机清单中查找', en: 'Find it among the leads on this phone' },
  duplicateNote: { zh: '发送后请市扩面办合并。', en: 'Once sent, the city is asked to merge the two.' },
  notOnPhone: { zh: '不在本机清单中', en: 'Not on this phone' },
  notOnPhoneNote: {
    zh: '在备注中写明名称，由办公室核对后合并',
    en: 'name it in the note: the office looks it up',
  },
  moreFound: {
    zh: '还有 {count} 条，请再输入几个字。',
    en: '{count} more: type a few more letters.',
  },
  leadNumber: { zh: '资源 {id}', en: 'Lead {id}' },

  missingHere: { zh: '保存前还缺：', en: 'Missing before it can be saved:' },
  missingDispatch: { zh: '是否真实从事劳务派遣', en: 'whether it is really labour dispatch' },
  missingUnits: { zh: '至少一家用工单位', en: 'at least one user unit' },
  missingUnitFacts: { zh: '用工单位的名称、人数或代码', en: 'name, heads or code of a user unit' },
  missingUnitTwice: {
    zh: '重复的用工单位只留一家',
    en: 'one entry only for a user unit that stands there twice',
  },
  missingPersonOutcome: {
    zh: '已填工资但没有结果的人员',
    en: 'the outcome of persons about whom something is said',
  },
  missingContradicts: { zh: '核对前后不一致的人员', en: 'a check of persons whose details contradict' },
  missingDayAhead: { zh: '不晚于业务日期的排查日期', en: 'a day that is not after the campaign day' },
  missingBeforeIssue: {
    zh: '不早于下发日 {issued} 的排查日期',
    en: 'a day not before the lead was issued, {issued}',
  },
  missingRegisterBy: {
    zh: '限期办理日：排查之后的工作日',
    en: 'a day to register by: a working day after the visit',
  },
  missingTransferTo: {
    zh: '迁往的区县，或迁出本市',
    en: 'the district that the employer moved to, or that it left the city',
  },
  missingDuplicateOf: {
    zh: '与哪条资源重复，或不在本机清单中',
    en: 'the lead that it duplicates, or that it is not on this phone',
  },
  missingNextOn: { zh: '晚于排查日期的下次联系日期', en: 'a next day after the visit' },
})
