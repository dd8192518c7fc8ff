import { z } from 'zod'
import { isCivilDay } from '../calendar/index.ts'
import { bilingualSchema } from '../districts/index.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

const pauseReasonSchema = z.strictObject({ code: z.string().regex(/^[a-z-]+$/), title: bilingualSchema })

/** How a campaign handles orders to correct; every value has one that fits most. */
export const orderRulesSchema = z.strictObject({
  /** Working days given unless the officer says otherwise (domain §7.3: no statute fixes them). */
  workingDays: z.int().min(1).max(90).default(10),
  /** No order runs longer, extensions included. */
  mostWorkingDays: z.int().min(1).max(90).default(90),
  /** An order is due soon when no more than these working days are left. */
  remindWithin: z.int().min(0).max(30).default(3),
  /** Whether the only officer of a district may approve his own draft; otherwise the city's office does. */
  approver: z.enum(['another', 'another-unless-alone']).default('another'),
  /** Head of the number before 〔year〕n号; {district} is replaced by the district's name. */
  numberHead: z.string().min(1).default('{district}人社监令字'),
  /** Policy documents that orders cite (R05, R14, R15) unless the officer says otherwise: for these kinds, on these days; else for all. */
  cites: z
    .array(
      z.strictObject({
        document: z.string().min(1),
        clause: z.string().max(60).default(''),
        kinds: z
          .array(z.enum(['registration', 'payment', 'head-count', 'dispatch']))
          .min(1)
          .optional(),
        from: daySchema.optional(),
        to: daySchema.optional(),
      }),
    )
    .default([]),
  /** Reasons for which the days do not run. */
  pauseReasons: z
    .array(pauseReasonSchema)
    .min(1)
    .default([
      { code: 'hearing', title: { zh: '陈述申辩、听证期间', en: 'Statement or hearing' } },
      { code: 'review', title: { zh: '行政复议、诉讼期间', en: 'Review or lawsuit' } },
      { code: 'office', title: { zh: '经办机构原因不能办理', en: 'The agency could not act' } },
      { code: 'force-majeure', title: { zh: '不可抗力', en: 'Force majeure' } },
    ]),
})

/** How a campaign handles orders to correct. */
export type OrderRules = z.infer<typeof orderRulesSchema>
