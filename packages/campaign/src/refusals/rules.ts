import { z } from 'zod'

/** What a campaign asks before an employer is reported as refusing (R43: 经多次工作). */
export const refusalRulesSchema = z.strictObject({
  /** On how many different days the employer must have been reached. */
  contactDays: z.int().min(2).max(10).default(3),
})

/** What a campaign asks before an employer is reported as refusing. */
export type RefusalRules = z.infer<typeof refusalRulesSchema>
