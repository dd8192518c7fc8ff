import { declareMessages } from '../language/message.ts'

/** The messages of errors, waiting and confirming. */
export const feedbackMessages = declareMessages({
  error: { zh: '没有成功', en: 'That did not work' },
  unexpected: {
    zh: '本页出了意外。请刷新后重试；若仍出现，请告知管理员。',
    en: 'Something unexpected happened on this page. Reload it; if it happens again, tell the administrator.',
  },
  row: { zh: '第 {row} 行', en: 'Row {row}' },
  field: { zh: '字段：{field}', en: 'Field: {field}' },
  rule: { zh: '依据：{rule}', en: 'Rule: {rule}' },
  code: { zh: '代码 {code}', en: 'Code {code}' },
  retry: { zh: '重试', en: 'Try again' },
  cancel: { zh: '取消', en: 'Cancel' },
  leaveAsk: { zh: '有未保存的改动，离开吗？', en: 'Leave without saving?' },
  leaveNote: { zh: '离开后，没有保存的内容不再保留。', en: 'What you typed since you last saved is lost.' },
  leave: { zh: '不保存，离开', en: 'Leave' },
  stay: { zh: '留在本页', en: 'Stay' },
  progress: { zh: '{done} / {total} {unit}', en: '{done} / {total} {unit}' },
  progressOpen: { zh: '已处理 {done} {unit}', en: '{done} {unit} done' },
  speed: { zh: '每秒 {rate} {unit}', en: '{rate} {unit} per second' },
  remaining: { zh: '约剩 {time}', en: 'about {time} left' },
})
