import type { Bilingual } from '@kuomian/contract'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** What the comparisons, rules and facts of the shipped models are called. */
const words: Readonly<Record<string, Bilingual>> = {
  name: word('名称', 'name'),
  person_name: word('姓名', 'name'),
  id_number: word('证件号码', 'ID number'),
  employer: word('用人单位', 'employer'),
  codes: word('代码', 'codes'),
  rosters: word('名册', 'rosters'),
  district: word('区县', 'district'),
  address: word('地址', 'address'),
  phone: word('电话', 'telephone'),
  uninsured: word('未参保人数', 'uninsured persons'),
}

/** What the levels of agreement are called, after the comparison's own name or for all of them. */
const levels: Readonly<Record<string, Bilingual>> = {
  equal: word('相同', 'equal'),
  variant: word('写法不同', 'written differently'),
  differs: word('不同', 'differs'),
  missing: word('缺失', 'missing'),
  unknown: word('缺失', 'missing'),
}

/**
 * The word for a name of a model, in both languages; what nobody named is shown as it is.
 * @param comparison given for a level of agreement: the word may depend on what is compared
 */
export function wordOf(name: string, comparison?: string): Bilingual {
  const found = comparison === undefined ? words[name] : (levels[`${comparison}.${name}`] ?? levels[name])
  return found ?? { zh: name, en: name }
}
