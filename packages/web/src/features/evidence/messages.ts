import { declareMessages } from '../../language/message.ts'

/** The messages of evidence. */
export const evidenceMessages = declareMessages({
  title: { zh: '证据', en: 'Evidence' },
  addPhoto: { zh: '添加照片', en: 'Add photographs' },
  addDocument: { zh: '添加材料', en: 'Add documents' },
  kinds: {
    zh: '照片 JPEG、PNG、WebP；材料 PDF、OFD、docx、xlsx、doc；每个不超过 20 MB。选好即上传；中断后再选同一文件即续传。',
    en: 'Photographs as JPEG, PNG or WebP; documents as PDF, OFD, docx, xlsx or doc; up to 20 MB each. They are uploaded as soon as they are chosen; chosen again after a break, a file goes on where it stood.',
  },
  uploading: { zh: '{name} 上传中 {percent}%', en: '{name}: {percent}% uploaded' },
  remove: { zh: '移除“{name}”', en: 'Remove "{name}"' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  open: { zh: '打开“{name}”（新窗口）', en: 'Open "{name}" (new window)' },
  notArrived: { zh: '“{name}”尚未传完', en: '"{name}" is still on its way' },
  signature: { zh: '用人单位签字', en: 'Signature of the employer' },
  signedBy: { zh: '签字人（姓名、职务）', en: 'Signed by (name, post)' },
  signHere: { zh: '请在框内签写', en: 'Sign inside the frame' },
  signedPad: { zh: '签写区', en: 'Pad to sign on' },
  keepSignature: { zh: '完成签名', en: 'Keep the signature' },
  clearSignature: { zh: '重签', en: 'Sign again' },
  signed: { zh: '已签名', en: 'Signed' },
  findPlace: { zh: '记录位置', en: 'Record the place' },
  findingPlace: { zh: '正在定位…', en: 'Finding the place…' },
  forgetPlace: { zh: '清除位置', en: 'Clear the place' },
  place: { zh: '位置 {latitude}，{longitude}（WGS-84）', en: 'Place {latitude}, {longitude} (WGS-84)' },
  timeOfPicture: { zh: '照片自带时间', en: 'as the picture says' },
  timeOfDevice: { zh: '手机时钟', en: 'by the device’s clock' },
  timeOfFile: { zh: '文件日期', en: 'date of the file' },
  noTime: { zh: '时间不明', en: 'time unknown' },
  withoutPlace: { zh: '无位置', en: 'no place' },
  accuracy: { zh: '误差约 {metres} 米', en: 'within about {metres} m' },
  noPlace: {
    zh: '取不到位置：浏览器不允许，或不是安全连接（HTTPS）。可以不填。',
    en: 'The place cannot be found: the browser refuses, or the connection is not secure (HTTPS). It may stay empty.',
  },
})
