import { z } from 'zod'

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const centsSchema = z.int().min(0).max(100_000_000)

/** Whether somebody has seen the document behind a setting; a figure from memory stays `unverified` (domain §8.3). */
const settingStateSchema = z.enum(['verified', 'unverified'])

/** The floor and the cap of the contribution base from a month on; null while the figure is not known (待核实). */
const baseLimitsSchema = z.strictObject({
  from: monthSchema,
  floorCents: centsSchema.nullable(),
  capCents: centsSchema.nullable(),
  state: settingStateSchema,
  /** The document, or what is known about it. */
  source: z.string().min(1),
})

/** What of the base is paid from a month on, in ten-thousandths: 单位 and 个人. */
const contributionRateSchema = z.strictObject({
  from: monthSchema,
  employer: z.int().min(0).max(10_000),
  person: z.int().min(0).max(10_000),
  state: settingStateSchema,
  source: z.string().min(1),
})

/** What a shortfall of the enterprise pension is priced with; both lists are in order of their months. */
export const contributionSettingsSchema = z
  .strictObject({ bases: z.array(baseLimitsSchema), rates: z.array(contributionRateSchema) })
  .refine(({ bases, rates }) => inOrder(bases) && inOrder(rates), { error: 'months are not in order' })

/** What a shortfall is priced with. */
export type ContributionSettings = z.infer<typeof contributionSettingsSchema>

const inOrder = (settings: readonly { from: string }[]): boolean =>
  settings.every(({ from }, place) => place === 0 || (settings[place - 1]?.from ?? '') < from)
