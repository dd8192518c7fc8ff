import type { ReasonText } from '../code-reason/code-reason.ts'

/** What is odd about a person's name. Stable; never a ground to refuse the row (domain §5.3). */
export type PersonNameFlag =
  | 'blank'
  | 'placeholder'
  | 'masked'
  | 'note-removed'
  | 'former-name'
  | 'missing-character'
  | 'described-character'
  | 'latin-letters'
  | 'digits'
  | 'one-character'
  | 'long'

/** The words for every {@link PersonNameFlag}. */
export const personNameFlagText: Readonly<Record<PersonNameFlag, ReasonText>> = {
  blank: { zh: '未填写姓名', en: 'The name is blank' },
  placeholder: { zh: '占位文字，不是姓名', en: 'A word that stands for no name' },
  masked: { zh: '姓名被星号遮盖', en: 'The name is masked by asterisks' },
  'note-removed': { zh: '已去掉姓名后的备注（如女、代、序号）', en: 'A note after the name was taken out' },
  'former-name': { zh: '括号中有曾用名', en: 'A former name stands in brackets' },
  'missing-character': {
    zh: '生僻字缺失或为自造字（?、□ 或专用区字符）',
    en: 'A rare character is missing or a private one (?, □ or private use area)',
  },
  'described-character': { zh: '生僻字用偏旁拼写', en: 'A rare character is described by its parts' },
  'latin-letters': {
    zh: '中文姓名中夹有字母（可能以拼音代字）',
    en: 'Letters stand in a Chinese name, maybe pinyin for a character',
  },
  digits: { zh: '姓名中含数字', en: 'The name holds digits' },
  'one-character': { zh: '姓名只有一个字', en: 'The name has one character only' },
  long: { zh: '姓名过长', en: 'The name is very long' },
}
