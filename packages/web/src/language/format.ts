import type { Language } from './message.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** A whole number with its thousands grouped, the same in both languages. @example formatCount(1225558) // '1,225,558' */
export function formatCount(count: number): string {
  return grouped.format(count)
}

/** An amount in yuan from its cents, thousands grouped; never negative here. @example formatYuan(490112) // '4,901.12' */
export function formatYuan(cents: number): string {
  return `${grouped.format(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
}

/**
 * A rate as a percentage, computed with integers and rounded half up once (design §5).
 * Null when there is nothing to divide by.
 *
 * @param decimals 1 in annexes 3 and 4, 2 in annex 5
 * @example formatRate(16309, 108138, 1) // '15.1%'
 */
export function formatRate(numerator: number, denominator: number, decimals = 1): string | null {
  if (denominator <= 0) return null
  const scale = 10n ** BigInt(decimals)
  const divisor = BigInt(denominator)
  const units = (BigInt(numerator) * 200n * scale + divisor) / (2n * divisor)
  const whole = grouped.format(units / scale)
  return decimals === 0 ? `${whole}%` : `${whole}.${String(units % scale).padStart(decimals, '0')}%`
}

/** A share of one, to a tenth of a percent where it has one. @example formatShare(0.05) // '5%' · formatShare(0.005) // '0.5%' */
export function formatShare(share: number): string {
  const perMille = Math.round(share * 1000)
  return formatRate(perMille, 1000, perMille % 10 === 0 ? 0 : 1) ?? ''
}

/**
 * A probability as a percentage with as many digits as it takes to tell it from 0 and from 1; never rounded to either.
 *
 * @example formatProbability(0.5) // '50.0%' · formatProbability(0.99902) // '99.90%' · formatProbability(0.0003) // '0.03%'
 */
export function formatProbability(probability: number): string {
  const rest = Math.min(probability, 1 - probability)
  if (rest <= 0) return probability <= 0 ? '0%' : '100%'
  const decimals = Math.min(8, Math.max(1, Math.ceil(-Math.log10(rest)) - 2))
  return `${(probability * 100).toFixed(decimals)}%`
}

/** Evidence in bits with its sign; nothing is 0. @example formatBits(7.23) // '+7.2' · formatBits(-4.06) // '−4.1' */
export function formatBits(bits: number): string {
  const text = Math.abs(bits).toFixed(1)
  if (text === '0.0') return '0'
  return `${bits < 0 ? '−' : '+'}${text}`
}

const monthsInEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A campaign day in words. A text that is no day comes back as it is. @example formatDay('zh', '2030-07-31') // '2030年7月31日' */
export function formatDay(language: Language, day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return day
  if (language === 'zh') return `${year}年${month}月${date}日`
  return `${date} ${monthsInEnglish[month - 1] ?? month} ${year}`
}

/** A day of the campaign's year, where the year is plain. @example formatDayOfYear('zh', '2030-07-31') // '7月31日' */
export function formatDayOfYear(language: Language, day: string): string {
  const [, month, date] = day.split('-').map(Number)
  if (month === undefined || date === undefined) return day
  return language === 'zh' ? `${month}月${date}日` : `${date} ${monthsInEnglish[month - 1] ?? month}`
}

/** A moment by the reader's clock and zone, to the minute. @example formatMoment('2016-06-28T02:12:33Z') // '2016-06-28 10:12' in Shanghai */
export function formatMoment(moment: string): string {
  const at = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A campaign month in words. @example formatMonth('zh', '2030-07') // '2030年7月' */
export function formatMonth(language: Language, yearMonth: string): string {
  const [year, month] = yearMonth.split('-').map(Number)
  if (year === undefined || month === undefined) return yearMonth
  return language === 'zh' ? `${year}年${month}月` : `${monthsInEnglish[month - 1] ?? month} ${year}`
}

const byteUnits = ['B', 'KB', 'MB', 'GB']

/** A file's size. @example formatBytes(1536) // '1.5 KB' */
export function formatBytes(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < byteUnits.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${byteUnits[unit] ?? ''}`
}

/** A duration for people, rounded to what they act on. @example formatDuration('zh', 95) // '1 分 35 秒' */
export function formatDuration(language: Language, seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds))
  const hours = Math.floor(rounded / 3600)
  const minutes = Math.floor((rounded % 3600) / 60)
  const rest = rounded % 60
  const [h, m, s] = language === 'zh' ? [' 小时', ' 分', ' 秒'] : [' h', ' min', ' s']
  if (hours > 0) return `${hours}${h} ${minutes}${m}`
  if (minutes > 0) return `${minutes}${m} ${rest}${s}`
  return `${rest}${s}`
}
