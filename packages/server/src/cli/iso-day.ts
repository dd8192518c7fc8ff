import { isCivilDay } from '@kuomian/campaign'
import { WrongCall } from './exit-code.ts'

/** An option's day, written `YYYY-MM-DD`. @throws WrongCall */
export function isoDay(text: string): string {
  if (isCivilDay(text)) return text
  throw new WrongCall(
    `日期应写作 YYYY-MM-DD，不能是：${text}`,
    `a day is written YYYY-MM-DD and must exist, not: ${text}`,
  )
}
