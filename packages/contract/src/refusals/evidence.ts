import type { RefusalTable } from './refusal-table.ts'

/** Refusals about files of evidence. */
export const evidenceRefusals = {
  'evidence-not-found': {
    status: 404,
    zh: '没有找到证据文件 {id}，或无权查看。',
    en: 'Evidence {id} was not found, or is not yours to see.',
  },
  'evidence-id-taken': {
    status: 409,
    zh: '证据编号 {id} 已用于另一个文件，请重新选择文件。',
    en: 'The id {id} belongs to another file of evidence. Choose the file again.',
  },
  'evidence-too-large': {
    status: 413,
    zh: '“{name}”超过 {limit} MB，请压缩或分开后再上传。',
    en: '"{name}" is larger than {limit} MB. Make it smaller or split it.',
  },
  'evidence-chunk-too-large': {
    status: 413,
    zh: '每段最多 {limit} 字节，请分段上传。',
    en: 'A chunk has at most {limit} bytes. Send smaller ones.',
  },
  'evidence-chunk-gap': {
    status: 409,
    zh: '服务器收到第 {received} 字节为止，请从那里继续上传。',
    en: 'The server has the bytes up to {received}. Go on from there.',
  },
  'evidence-longer-than-said': {
    status: 422,
    zh: '“{name}”的内容比登记的 {bytes} 字节长，请重新选择文件。',
    en: '"{name}" is longer than the {bytes} bytes announced. Choose the file again.',
  },
  'evidence-incomplete': {
    status: 409,
    zh: '“{name}”尚未传完：{bytes} 字节中收到 {received}。请继续上传。',
    en: '"{name}" is not complete: {received} of {bytes} bytes came. Go on uploading.',
  },
  'evidence-hash-wrong': {
    status: 422,
    zh: '“{name}”传输后与原文件不一致（SHA-256 不符），请重新上传。',
    en: '"{name}" differs from the original after the transfer (SHA-256). Upload it again.',
  },
  'evidence-not-a-picture': {
    status: 422,
    zh: '“{name}”不是可以打开的照片（支持 JPEG、PNG、WebP）。请重新拍摄或另选一张。',
    en: '"{name}" is no picture that can be opened (JPEG, PNG or WebP). Take or choose another one.',
  },
  'evidence-type-unknown': {
    status: 422,
    zh: '“{name}”不是可以接收的材料。请提供 PDF、OFD、docx、xlsx、doc 或清晰的照片。',
    en: '"{name}" is no kind of document that is taken. Give a PDF, OFD, docx, xlsx, doc or a clear photograph.',
  },
  'evidence-has-macros': {
    status: 422,
    zh: '“{name}”含有宏或脚本，不能作为材料保存。请另存为不含宏的文件或 PDF。',
    en: '"{name}" holds macros or scripts and is not kept. Save it without macros, or as a PDF.',
  },
  'evidence-signature-empty': {
    status: 422,
    zh: '签名是空白的，请重新签写。',
    en: 'The signature is blank. Sign again.',
  },
  'evidence-not-stored': {
    status: 409,
    zh: '证据“{name}”尚未传完，请等上传完成后再提交。',
    en: 'The evidence "{name}" is still being uploaded. Wait until it is complete.',
  },
  'evidence-of-another-lead': {
    status: 422,
    zh: '证据“{name}”已用于资源 {lead}，不能再作为另一条资源的依据。',
    en: 'The evidence "{name}" proves lead {lead} already and cannot prove another one.',
  },
} as const satisfies RefusalTable
