/**
 * A campaign day as a paper writes it (GB/T 9704: Arabic figures, no leading zeros).
 * @example paperDay('2015-09-05') // 2015年9月5日
 */
export function paperDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}

/**
 * A quarter as a paper writes it.
 * @example paperQuarter('2015-Q3') // 2015年三季度
 */
export function paperQuarter(quarter: string): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return `${Number(year)}年${' 一二三四'.charAt(Number(number))}季度`
}

const TITLE_WORD =
  /关于|[0-9]+年|[一二三四]季度|[0-9]+月|社会保险|扩面|工作|情况|通报|建设项目|农民工|参保|./gu

/**
 * The words of a title, none of which is broken at the end of a line (GB/T 9704 §7.3.1).
 * @example titleWords('关于社会保险的') // ['关于', '社会保险', '的']
 */
export const titleWords = (title: string): string[] => title.match(TITLE_WORD) ?? []

/** A day that a person fills in by hand. */
export const BLANK_DAY = '　　年　　月　　日'

/**
 * Cents as a paper writes them, in yuan, thousands grouped.
 * @example paperYuan(305000) // 3,050.00
 */
export function paperYuan(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  const whole = String(Math.trunc(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/**
 * A number of a document; hexagonal brackets, the year in full, no leading zeros (GB/T 9704 §7.2.5).
 * @example paperNumber('{district}社险催字〔{year}〕第{n}号', { prefix: '', district: '和平', year: 2016, n: 3 }) // 和平社险催字〔2016〕第3号
 */
export function paperNumber(
  pattern: string,
  parts: { prefix: string; district: string; year: number; n: number },
): string {
  return pattern
    .replaceAll('{prefix}', parts.prefix)
    .replaceAll('{district}', parts.district)
    .replaceAll('{year}', String(parts.year))
    .replaceAll('{n}', String(parts.n))
}

/**
 * The full name of a reporting unit, as an issuer's name contains it.
 * @example fullUnitName({ name: { zh: '和平' }, kind: 'DISTRICT' }) // 和平区
 */
export function fullUnitName(unit: { name: { zh: string }; kind: string }): string {
  const { zh } = unit.name
  if (/[区县市]$/u.test(zh) || unit.kind === 'FORMER_DISTRICT') return zh
  return `${zh}${unit.kind === 'COUNTY' ? '县' : '区'}`
}
