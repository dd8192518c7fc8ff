import type { Bilingual } from '../districts/index.ts'

/** What is counted per reporting unit. An indicator is made of these; where each comes from is the server's business. */
export const MEASURES = {
  payers: { zh: '月末企业养老保险缴费人数', en: 'Enterprise pension payers at the end of the month' },
  'payers-plan': { zh: '缴费人数计划指标', en: 'Plan of payers' },
  'k1-units': { zh: '未参保人数达到标准的单位户数', en: 'Employers with many uninsured persons' },
  'k1-persons': { zh: '上述单位未参保人数', en: 'Uninsured persons of these' },
  'k3-units': { zh: '疑似劳务派遣单位户数', en: 'Suspected dispatch employers' },
  'k3-persons': { zh: '疑似劳务派遣单位人数', en: 'Persons of these' },
  'issued-units': { zh: '下发资源户数', en: 'Leads issued, employers' },
  'issued-persons': { zh: '下发资源人数', en: 'Leads issued, persons' },
  'inspected-units': { zh: '已排查资源户数', en: 'Leads inspected, employers' },
  'inspected-persons': { zh: '已排查资源人数', en: 'Leads inspected, persons' },
  'effective-persons': { zh: '有效资源人数', en: 'Persons of effective leads' },
  'enrolled-persons': { zh: '资源新增缴费人数', en: 'New payers from leads' },
  'construction-insured': { zh: '建设项目农民工新增参保人数', en: 'Newly insured construction workers' },
  'construction-plan': { zh: '建设项目年度计划指标', en: 'Annual plan of construction workers' },
  'dispatched-persons': { zh: '派遣人数', en: 'Dispatched persons' },
  'split-persons': { zh: '已分户缴费人数', en: 'Persons of split accounts' },
  'orders-due': { zh: '应结限期改正件数', en: 'Orders to correct that fell due' },
  'orders-in-time': { zh: '按期改正件数', en: 'Orders met in time' },
  'reports-late': { zh: '迟报次数', en: 'Reports submitted late' },
  'amount-due': { zh: '应补缴金额', en: 'Contributions due' },
  'amount-collected': { zh: '已征缴金额', en: 'Contributions collected' },
  'amount-recovered': { zh: '限期追缴到账金额', en: 'Contributions recovered by orders' },
  'reports-missing': { zh: '漏报次数', en: 'Reports never submitted' },
} as const satisfies Record<string, Bilingual>

/** The code of something counted. */
export type Measure = keyof typeof MEASURES

/** Is it the code of a measure? */
export function isMeasure(code: string): code is Measure {
  return Object.hasOwn(MEASURES, code)
}

/** What is counted in cents rather than in employers, persons or acts: amounts of the campaign's collection (扩面征缴). */
const AMOUNTS: readonly Measure[] = ['amount-due', 'amount-collected', 'amount-recovered']

/** Is it an amount of money? Its figures are whole cents. */
export function isAmount(measure: Measure): boolean {
  return AMOUNTS.includes(measure)
}
