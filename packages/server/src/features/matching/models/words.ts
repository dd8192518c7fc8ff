import type { Bilingual } from '@kuomian/contract'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** What the models, their comparisons and rules, and the facts of the two sides are called. */
const words: Readonly<Record<string, Bilingual>> = {
  employers: word('用人单位比对模型', 'model of employers'),
  persons: word('人员比对模型', 'model of persons'),
  name: word('单位名称', 'employer’s name'),
  branch: word('分支机构', 'branch'),
  code: word('代码', 'code'),
  'register-number': word('工商注册号', 'registration number'),
  district: word('区县', 'district'),
  address: word('地址', 'address'),
  phone: word('电话', 'telephone'),
  people: word('名册所列人员', 'listed persons'),
  person_name: word('姓名', 'name'),
  id_number: word('证件号码', 'ID number'),
  employer: word('用人单位', 'employer'),
  rivals: word('其他相近对象', 'others as near'),
  codes: word('有效代码', 'valid codes'),
  rosters: word('名册', 'rosters'),
  uninsured: word('未参保人数', 'uninsured persons'),
  sound: word('名称读音相同', 'names that sound the same'),
  'written-name': word('名称相差一字', 'names one character apart'),
  'id-slip': word('号码相差一位或邻位颠倒', 'numbers one slip apart'),
  'name-and-employer': word('同单位同姓名', 'same name at the same employer'),
  'no-name': word('没有名称', 'no name'),
  'no-number-no-name-twin': word(
    '号码无法辨认，本单位也没有同名人员',
    'unreadable number, and nobody of that name at the employer',
  ),
  'no-valid-code': word('没有有效代码，名称也无相近者', 'no valid code, and no name near'),
}

/** What the levels of agreement are called: by comparison where the word depends on it. */
const levels: Readonly<Record<string, Bilingual>> = {
  equal: word('相同', 'equal'),
  'one-edit': word('相差一个字符', 'one character apart'),
  sound: word('读音相同', 'sounds the same'),
  shape: word('字形相近', 'looks alike'),
  similar: word('相近', 'similar'),
  differs: word('不同', 'differs'),
  missing: word('有一方未填', 'empty on one side'),
  'name.equal': word('相同（不计组织形式和本地地名）', 'equal but for legal form and home region'),
  'name.brand': word('字号相同', 'same trade name'),
  'people.many': word('多数相同', 'mostly the same'),
  'people.some': word('个别相同', 'a few the same'),
  'people.none': word('没有相同', 'none the same'),
  'id_number.equal': word('仅校验位不符', 'equal but for the check character'),
  'id_number.slip': word('一位之差或邻位颠倒', 'one digit or two neighbours apart'),
  'id_number.birth-and-region': word('地区和出生日期相同', 'same region and birth'),
  'rivals.others': word('降低把握', 'lower the certainty'),
}

/**
 * The word for a name of a model, in both languages; what nobody named is shown as it is.
 * @param comparison given for a level of agreement: the word may depend on what is compared
 */
export function wordOf(name: string, comparison?: string): Bilingual {
  const found = comparison === undefined ? words[name] : (levels[`${comparison}.${name}`] ?? levels[name])
  return found ?? { zh: name, en: name }
}
