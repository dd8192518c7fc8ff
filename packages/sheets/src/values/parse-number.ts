import { isDash, narrowText } from './narrow-text.ts'
import { type Parsed, refused, value } from './parsed-value.ts'
import { plainDigits } from './plain-digits.ts'

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/
const ACCOUNTING = /^\((.*)\)$/
/** Longer numbers are codes or mistakes. */
const LENGTH_LIMIT = 60

/**
 * A decimal number as plain digits, exactly as printed: `1,234.50` → `1234.5`, `１２` → `12`, `1.2E+5` → `120000`,
 * `(12)` → `-12`. Never goes through a float.
 */
export function parseDecimal(text: string): Parsed<string> {
  const narrowed = narrowText(text)
  if (narrowed === '') return refused('blank')
  if (isDash(narrowed)) return refused('dash')
  if (narrowed.length > LENGTH_LIMIT) return refused('not-a-number')
  const inBrackets = ACCOUNTING.exec(narrowed)?.[1]
  const unsigned = inBrackets ?? narrowed
  const ungrouped = GROUPED.test(unsigned) ? unsigned.replaceAll(',', '') : unsigned
  const digits = plainDigits(ungrouped)
  if (digits === null) return refused('not-a-number')
  if (inBrackets === undefined || digits === '0') return value(digits)
  return digits.startsWith('-') ? refused('not-a-number') : value(`-${digits}`)
}

/** A whole number, as counts of persons and units are. Negative ones are values too: whether they may be is a rule. */
export function parseInteger(text: string): Parsed<number> {
  const decimal = parseDecimal(text)
  if (!decimal.ok) return decimal
  if (decimal.value.includes('.')) return refused('not-whole')
  const whole = Number(decimal.value)
  return Number.isSafeInteger(whole) ? value(whole) : refused('too-large')
}

/** Yuan as whole cents: `¥1,234.5` → 123450. More than two decimals are refused, never rounded. */
export function parseCents(text: string): Parsed<number> {
  const decimal = parseDecimal(
    narrowText(text)
      .replace(/^¥\s*/, '')
      .replace(/\s*元$/, ''),
  )
  if (!decimal.ok) return decimal
  const [whole = '', fraction = ''] = decimal.value.split('.')
  if (fraction.length > 2) return refused('too-many-decimals')
  const cents = Number(whole + fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(cents)) return refused('too-large')
  return value(cents === 0 ? 0 : cents)
}

/** A percentage as printed, in percent: `97.30%` → `97.3`. A number without the sign is refused: 0.97 or 97? */
export function parsePercent(text: string): Parsed<string> {
  const narrowed = narrowText(text)
  if (narrowed === '') return refused('blank')
  if (isDash(narrowed)) return refused('dash')
  if (!narrowed.endsWith('%')) return refused('not-a-percent')
  const decimal = parseDecimal(narrowed.slice(0, -1))
  return decimal.ok ? decimal : refused('not-a-percent')
}
