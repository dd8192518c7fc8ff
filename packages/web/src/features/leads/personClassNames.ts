import type { Message } from '../../language/message.ts'

/** What a listed person is to the ledger (domain §8.4), as officials say it. */
export const personClassNames: ReadonlyMap<string, Message> = new Map([
  ['DUPLICATE', { zh: '号码重复使用', en: 'Number used by two people' }],
  ['ID_INVALID', { zh: '号码无效', en: 'ID number invalid' }],
  ['PAID_HERE', { zh: '本单位已缴费', en: 'Pays here' }],
  ['PAID_OTHER', { zh: '他单位已缴费', en: 'Pays elsewhere' }],
  ['PAID_FLEX', { zh: '灵活就业缴费', en: 'Pays on his own' }],
  ['ARREARS', { zh: '单位欠费', en: 'In arrears' }],
  ['INTERRUPTED', { zh: '中断缴费', en: 'Interrupted' }],
  ['SUSPENDED', { zh: '暂停缴费', en: 'Suspended' }],
  ['NEVER', { zh: '未参保', en: 'Never insured' }],
  ['RESIDENT_SCHEME', { zh: '城乡居民养老', en: 'Residents’ scheme' }],
  ['EXEMPT', { zh: '不需参保', en: 'Exempt' }],
  ['DELISTED', { zh: '名册已无此人', en: 'On no roster any more' }],
])
