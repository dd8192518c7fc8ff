import { z } from 'zod'
import { followEachOther, isCivilDay } from '../calendar/index.ts'
import { compareRates, decimalOf, isDecimal } from '../rates/index.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

/** When a setting holds, whether somebody has seen the document behind it, and which one that is. */
const dated = {
  from: daySchema,
  to: daySchema.optional(),
  state: z.enum(['verified', 'unverified']),
  source: z.string().min(1),
}
const inOrder = { error: 'two settings hold on one day, or they are not in order' }

const shareSchema = z
  .string()
  .refine(isDecimal, { error: 'a share is a decimal as text: 15 % is "0.15"', abort: true })
  .refine((text) => decimalOf(text).numerator > 0n && compareRates(decimalOf(text), decimalOf('1')) <= 0, {
    error: 'a share lies above 0 and reaches 1 at most',
  })

/** What a campaign says of construction projects beside their premium (同舟计划, R21–R29). */
export const projectRulesSchema = z.strictObject({
  /** Labour share of the cost, for estimates of persons that nobody counted; empty while no document is known (待核实). */
  labourShares: z
    .array(z.strictObject({ ...dated, share: shareSchema }))
    .refine(followEachOther, inOrder)
    .default([]),
  /** Average monthly wage, for the same. */
  monthlyWages: z
    .array(z.strictObject({ ...dated, cents: z.int().min(1).max(100_000_000) }))
    .refine(followEachOther, inOrder)
    .default([]),
  /** Departments of the joint working (联动机制, R27), as suggestions. */
  departments: z
    .array(z.string().min(1))
    .default(['市建设行政主管部门', '施工许可发证部门', '市交通运输部门', '市水务部门', '市安全监管部门']),
  /** What a bulletin asks of a district government unless its writer says otherwise (R29). */
  requirements: z
    .array(z.string().min(1))
    .default([
      '对新开工项目，严格执行先参保、再开工，未提交参保证明的不予核发施工许可证。',
      '对在建未参保项目，按照剩余工期折算缴费，限期办理参保登记。',
      '督促施工总承包单位按月更新实名制名册，确保进场人员应保尽保。',
    ]),
})
export type ProjectRules = z.infer<typeof projectRulesSchema>
