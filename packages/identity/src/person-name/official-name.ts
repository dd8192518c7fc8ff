import { cleanText } from '../cell-text/clean-text.ts'
import { normalisePersonName } from './normalise.ts'

/** A telephone number that somebody typed behind the name. */
const NUMBER = /\+?\d[\d\s-]{5,}\d/gu
const LABEL = /^(?:法定代表人|法人代表|法人|负责人|联系人|经办人|专管员|姓名)\s*[:：]\s*/u
/** Several names, or a post behind the name. */
const SEPARATOR = /[、,，;；/|]/u
const POST = /(?:总经理|副总经理|董事长|总经理助理|经理|主管|财务|会计|人事|出纳|老板|校长|院长|厂长)$/u
/** The cell says that this person is the one in the column before. */
const SAME_PERSON = /^(?:同法人|同法定代表人|法人本人|同上|本人|同左)$/u

/** What a cell says that points at the legal representative instead of naming anybody, in its one form. */
export const SAME_AS_LEGAL_PERSON = '同法人'

/**
 * The name in a cell about somebody who speaks for an employer: the first of several, without the number and the post behind it. What
 * is left of a post alone (王会计) stays, since people ask for him so. Empty where nobody is named.
 * @example officialName('张 三（总经理）13800138000') // '张三'
 * @example officialName('同上') // {@link SAME_AS_LEGAL_PERSON}
 */
export function officialName(cell: string): string {
  const first = cleanText(cell).replace(LABEL, '').replace(NUMBER, ' ').split(SEPARATOR)[0] ?? ''
  const bare = first.trim()
  if (SAME_PERSON.test(bare)) return SAME_AS_LEGAL_PERSON
  const { normal, flags } = normalisePersonName(bare.replace(/[（(][^）)]*[）)]?/gu, ''))
  if (flags.includes('placeholder') || flags.includes('blank')) return ''
  const withoutPost = normal.replace(POST, '')
  return withoutPost.length >= 2 ? withoutPost : normal
}
