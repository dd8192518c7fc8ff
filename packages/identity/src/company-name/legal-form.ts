/** What a legal form makes of a company, as far as its name tells. */
export type LegalFormKind =
  | 'limited'
  | 'joint-stock'
  | 'company'
  | 'partnership'
  | 'sole-proprietorship'
  | 'individual'
  | 'cooperative'

/** A legal form found at the end of a name. */
export interface LegalForm {
  /** As written, without brackets around it. */
  form: string
  kind: LegalFormKind
  /** What stands before it. */
  rest: string
}

const FORMS: ReadonlyArray<readonly [string, LegalFormKind]> = [
  ['股份有限公司', 'joint-stock'],
  ['有限责任股份公司', 'joint-stock'],
  ['股份公司', 'joint-stock'],
  ['有限责任公司', 'limited'],
  ['有限责任总公司', 'limited'],
  ['有限总公司', 'limited'],
  ['有限公司', 'limited'],
  ['CO.,LTD.', 'limited'],
  ['CO.,LTD', 'limited'],
  ['CO., LTD.', 'limited'],
  ['CO., LTD', 'limited'],
  ['CO. LTD', 'limited'],
  ['CO LTD', 'limited'],
  ['LIMITED', 'limited'],
  ['LTD.', 'limited'],
  ['LTD', 'limited'],
  ['总公司', 'company'],
  ['公司', 'company'],
  ['特殊普通合伙企业', 'partnership'],
  ['普通合伙企业', 'partnership'],
  ['有限合伙企业', 'partnership'],
  ['合伙企业', 'partnership'],
  ['特殊普通合伙', 'partnership'],
  ['普通合伙', 'partnership'],
  ['有限合伙', 'partnership'],
  ['个人独资企业', 'sole-proprietorship'],
  ['个人独资', 'sole-proprietorship'],
  ['个体工商户', 'individual'],
  ['个体经营', 'individual'],
  ['个体户', 'individual'],
  ['个体', 'individual'],
  ['农民专业合作社联合社', 'cooperative'],
  ['农民专业合作社', 'cooperative'],
  ['专业合作社', 'cooperative'],
  ['合作社', 'cooperative'],
]
/** Longest first, so that 股份有限公司 is not read as 有限公司. */
const LONGEST_FIRST = [...FORMS].sort((a, b) => b[0].length - a[0].length)

const LAST = new Set(FORMS.map(([form]) => form.charAt(form.length - 1)))

/**
 * The legal form at the end of a cleaned name, in brackets or not; null when there is none or nothing would
 * be left before it.
 */
export function legalFormAtEnd(text: string): LegalForm | null {
  const open = text.endsWith(')') ? text.slice(0, -1) : text
  if (!LAST.has(open.charAt(open.length - 1))) return null
  for (const [form, kind] of LONGEST_FIRST) {
    if (!open.endsWith(form)) continue
    let rest = open.slice(0, -form.length)
    if (open !== text) {
      if (!rest.endsWith('(')) continue
      rest = rest.slice(0, -1)
    }
    rest = rest.trimEnd()
    // 合伙企业(有限合伙) says it twice.
    const inner = kind === 'partnership' ? legalFormAtEnd(rest) : null
    if (inner !== null && inner.kind === 'partnership')
      return { form: `${inner.form}(${form})`, kind, rest: inner.rest }
    return rest === '' ? null : { form, kind, rest }
  }
  return null
}
