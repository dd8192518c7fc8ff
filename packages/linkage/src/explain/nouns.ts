import { columnsOf } from '../model/condition-columns.ts'
import type { ColumnKind } from '../model/feature.ts'
import type { Column, Comparison, LinkageModel } from '../model/model.ts'
import type { Words } from './words.ts'

/** What a column is called when only its kind is known. */
const KIND_NOUNS: Readonly<Record<ColumnKind, Words>> = {
  'resident-id': { zh: '证件号码', en: 'ID number' },
  'org-code': { zh: '机构代码', en: 'organisation code' },
  code: { zh: '编号', en: 'code' },
  phone: { zh: '电话', en: 'phone' },
  date: { zh: '日期', en: 'date' },
  number: { zh: '数值', en: 'number' },
  'person-name': { zh: '姓名', en: 'name' },
  'company-name': { zh: '单位名称', en: 'company name' },
  address: { zh: '地址', en: 'address' },
  text: { zh: '文字', en: 'text' },
  category: { zh: '类别', en: 'category' },
  set: { zh: '项目', en: 'entries' },
}
/** Kinds whose noun says what is meant. */
const TELLING: readonly ColumnKind[] = [
  'resident-id',
  'org-code',
  'phone',
  'person-name',
  'company-name',
  'address',
]

const NAMED: readonly (readonly [names: string, words: Words])[] = [
  ['born birth birthday birth_date date_of_birth dob', { zh: '出生日期', en: 'date of birth' }],
  ['given_name first_name forename', { zh: '名', en: 'given name' }],
  ['surname last_name family_name', { zh: '姓', en: 'surname' }],
  ['name full_name person_name', { zh: '姓名', en: 'name' }],
  ['id id_number resident_id', { zh: '证件号码', en: 'ID number' }],
  ['employer company firm', { zh: '单位名称', en: 'employer' }],
  ['sex gender', { zh: '性别', en: 'sex' }],
  ['region district area', { zh: '地区', en: 'region' }],
  ['phone telephone mobile', { zh: '电话', en: 'phone' }],
  ['address street', { zh: '地址', en: 'address' }],
  ['postcode zip zip_code', { zh: '邮政编码', en: 'postcode' }],
  ['suburb city town', { zh: '城镇', en: 'town' }],
  ['state province', { zh: '省', en: 'state' }],
]
const KNOWN: ReadonlyMap<string, Words> = new Map(
  NAMED.flatMap(([names, words]) => names.split(' ').map((name) => [name, words] as const)),
)

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)
const readable = (name: string) => name.replaceAll('_', ' ').trim()

/** What a column is called in a sentence: by its headers, its name or its kind. */
export function columnNoun(model: LinkageModel, column: Column): Words {
  const headers = [...(column.left ?? []), ...(column.right ?? [])]
  const known = KNOWN.get(column.name)
  const alone = model.columns.filter(({ kind }) => kind === column.kind).length === 1
  const byKind = alone && TELLING.includes(column.kind) ? KIND_NOUNS[column.kind] : undefined
  const byName = known ?? byKind
  return {
    zh: headers.find(hasHan) ?? byName?.zh ?? readable(column.name),
    en: byName?.en ?? readable(column.name),
  }
}

/**
 * What a comparison is called in a sentence. A name in Chinese or a known one is taken as it is; otherwise its columns say it.
 *
 * @example a comparison `born` of the column `born` // { zh: '出生日期', en: 'date of birth' }
 */
export function comparisonNoun(model: LinkageModel, comparison: Comparison): Words {
  const names = columnsOf(comparison)
  const columns = model.columns.filter(({ name }) => names.includes(name))
  const nouns = columns.map((column) => columnNoun(model, column))
  const known = nouns.length === 1 ? nouns[0] : KNOWN.get(comparison.name)
  const joined = (language: keyof Words, by: string) =>
    [...new Set(nouns.map((words) => words[language]))].join(by) || readable(comparison.name)
  return {
    zh: hasHan(comparison.name) ? comparison.name : (known?.zh ?? joined('zh', '与')),
    en: known?.en ?? joined('en', ' and '),
  }
}
