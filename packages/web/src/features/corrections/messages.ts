import { declareMessages } from '../../language/message.ts'

/** The messages of how an employer is reached, and of its corrections. */
export const correctionMessages = declareMessages({
  title: { zh: '单位联系信息', en: 'How to reach the employer' },
  correct: { zh: '更正', en: 'Correct' },
  ask: { zh: '更正联系信息', en: 'Correct how to reach the employer' },
  none: { zh: '未填', en: 'none' },
  done: { zh: '已更正 {count} 项。', en: '{count} {count|field|fields} corrected.' },
  nothing: { zh: '没有改动。', en: 'Nothing was changed.' },
  history: { zh: '更正记录', en: 'Corrections' },
  fromTo: { zh: '{former} → {value}', en: '{former} → {value}' },
  bySource: { zh: '{by}，{source}', en: '{by}, {source}' },
  onWord: { zh: '{on} {by}，{source}', en: '{on}, {by}, {source}' },
  fromRosters: { zh: '来自名册', en: 'from the rosters' },
  fromOfficer: { zh: '工作人员核实', en: 'found by an officer' },
  fromEmployer: { zh: '据单位网上自报', en: 'as the employer wrote' },
  somebody: { zh: '其他区县人员', en: 'somebody of another district' },
  disagree: {
    zh: '单位自报与现有信息不一致，请选择',
    en: 'The employer wrote otherwise: choose which stays',
  },
  meanwhile: { zh: '其他人刚改过，请逐项选择', en: 'Somebody changed it meanwhile: choose for each field' },
  standing: { zh: '现有：{value}', en: 'Now: {value}' },
  written: { zh: '单位自报：{value}（{by}，{day}）', en: 'Employer: {value} ({by}, {day})' },
  mine: { zh: '我的：{value}', en: 'Mine: {value}' },
  theirs: { zh: '现为：{value}（{by}）', en: 'Now: {value} ({by})' },
  keep: { zh: '保留现有', en: 'Keep' },
  take: { zh: '改用自报', en: 'Take theirs' },
})
