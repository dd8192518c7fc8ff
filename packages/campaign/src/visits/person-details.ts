import { z } from 'zod'
import type { Bilingual } from '../districts/index.ts'

/** How the wage is paid (工资发放方式, R06). */
export const WAGE_WAYS = {
  bank: { zh: '银行代发', en: 'By bank' },
  cash: { zh: '现金', en: 'In cash' },
  mixed: { zh: '银行加现金', en: 'By bank and in cash' },
  piece: { zh: '计件或提成', en: 'By piece or commission' },
  none: { zh: '未发放', en: 'Not paid' },
} as const satisfies Record<string, Bilingual>

const wageWaySchema = z.enum(['bank', 'cash', 'mixed', 'piece', 'none'] satisfies (keyof typeof WAGE_WAYS)[])
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** A million yuan a month and more is a slip of the pen. */
const centsSchema = z.int().min(0).max(100_000_000)

/** What was found about one person, beside the outcome (R06: 用人情况和工资发放情况). */
export const personDetailsSchema = z.strictObject({
  /** 是否在本单位工作 */
  worksHere: z.boolean().nullable().default(null),
  wageWay: wageWaySchema.nullable().default(null),
  /** Since which month this wage is paid here. */
  wageSince: monthSchema.nullable().default(null),
  /** 月工资 */
  wageCents: centsSchema.nullable().default(null),
  /** 申报缴费基数; 0 when nothing is declared. */
  declaredCents: centsSchema.nullable().default(null),
})

/** What was found about one person. */
export type PersonDetails = z.infer<typeof personDetailsSchema>

/** Wages of the whole employer as its books show them (工资发放, domain §10.1). */
export const wageFactsSchema = z.strictObject({
  way: wageWaySchema.nullable().default(null),
  /** How many months of the books were seen. */
  months: z.int().min(0).max(600).nullable().default(null),
  /** 人均工资 */
  averageCents: centsSchema.nullable().default(null),
  /** 是否代扣个人所得税 */
  taxWithheld: z.boolean().nullable().default(null),
})

/** Wages of the whole employer. */
export type EmployerWages = z.infer<typeof wageFactsSchema>

/** Somebody who left, is unknown here or dead does not work here; somebody insured here does. */
const worksNot = new Set(['P07', 'P08', 'P09'])

/** What in a person's details contradicts his outcome, or cannot be; null when nothing does. */
export function personDetailsProblem(
  outcome: string,
  details: PersonDetails,
  happenedOn: string,
): 'works-here-contradicts' | 'wage-since-after-visit' | null {
  if (details.worksHere === true && worksNot.has(outcome)) return 'works-here-contradicts'
  if (details.worksHere === false && outcome === 'P01') return 'works-here-contradicts'
  if (details.wageSince !== null && details.wageSince > happenedOn.slice(0, 7))
    return 'wage-since-after-visit'
  return null
}
