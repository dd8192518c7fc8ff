import { WrongCall } from './exit-code.ts'

const YUAN = /^(\d{1,15})(?:\.(\d{1,12}))?(?:e(\d{1,2}))?$/i

/**
 * An option's amount in yuan as whole cents, exactly; `1.5e9` is 1,500,000,000.00.
 * @throws WrongCall when it is no amount, has a part of a cent, or cannot be counted exactly
 */
export function yuan(text: string): number {
  const [, whole, fraction = '', exponent = '0'] = YUAN.exec(text) ?? []
  const scale = Number(exponent) + 2 - fraction.length
  if (whole !== undefined) {
    const digits = BigInt(whole + fraction)
    const below = 10n ** BigInt(Math.max(-scale, 0))
    const cents = (digits * 10n ** BigInt(Math.max(scale, 0))) / below
    if (digits % below === 0n && cents <= Number.MAX_SAFE_INTEGER) return Number(cents)
  }
  throw new WrongCall(
    `金额以元为单位，最多到分，不能是：${text}`,
    `an amount is in yuan with at most two decimals, not: ${text}`,
  )
}
