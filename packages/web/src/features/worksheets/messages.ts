import { declareMessages } from '../../language/message.ts'

/** The messages of workbooks that are filled in at a desk. */
export const worksheetMessages = declareMessages({
  write: { zh: '导出填报清单', en: 'Worksheet to fill in' },
  writing: { zh: '正在制作填报清单', en: 'Making the worksheet' },
  ready: { zh: '填报清单已做好：', en: 'The worksheet is ready:' },
  rows: { zh: '行', en: 'rows' },
  takeBack: { zh: '交回填报清单', en: 'Hand in a worksheet' },
  takeBackNote: {
    zh: '把填好的清单原样交回。每一行按同样的规则检查：写入的成为排查或联系记录，不合规的行带着原因退回。',
    en: 'Hand in the worksheet as it is. Each row is checked by the same rules: what holds becomes a visit or a contact, what does not comes back with its reason.',
  },
  file: { zh: '填报清单', en: 'Worksheet' },
  sending: { zh: '正在上传', en: 'Uploading' },
  recording: { zh: '正在写入', en: 'Recording' },
  done: {
    zh: '{rows} 行已处理：排查 {visits} 次，联系 {contacts} 次，拒绝理由 {refusals} 户，退回 {refused} 行。',
    en: '{rows} {rows|row|rows} handled: {visits} {visits|visit|visits}, {contacts} {contacts|contact|contacts}, {refusals} {refusals|reason|reasons} of refusals, {refused} handed back.',
  },
  refusedRows: { zh: '退回的行', en: 'Rows handed back' },
  row: { zh: '行', en: 'Row' },
  reason: { zh: '原因', en: 'Reason' },
  fetchRefused: { zh: '取回带原因的清单：', en: 'The worksheet with the reasons:' },
})
