import { z } from 'zod'
import { isCivilDay } from '../calendar/index.ts'
import { bilingualSchema } from '../districts/index.ts'

const daySchema = z.string().refine(isCivilDay, { error: 'not an existing day written YYYY-MM-DD' })

/** What a person is in a team (R37–R39). */
export const teamRoleSchema = z.enum(['leader', 'deputy', 'member'])
export type TeamRole = z.infer<typeof teamRoleSchema>

/** Where a member comes from: the two sides that a district team is staffed from 1:1 (R39), or elsewhere. */
export const teamSideSchema = z.enum(['bureau', 'sub-centre', 'government', 'other'])
export type TeamSide = z.infer<typeof teamSideSchema>

/** The organisation as the plan states it: what a campaign begins with, and people change afterwards (R37–R42, R50). */
export const organisationSchema = z.strictObject({
  /** Members of the leading group and its office, by post; names where the plan prints them. */
  leadingGroup: z.array(
    z.strictObject({
      role: teamRoleSchema,
      name: z.string().default(''),
      post: z.string().min(1),
      side: teamSideSchema,
    }),
  ),
  /** The division of work (R41–R44): who owes what, by when, in which clause. */
  tasks: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z-]+$/),
      clause: z.string().min(1),
      owner: bilingualSchema,
      what: bilingualSchema,
      due: daySchema.optional(),
    }),
  ),
  /** Policy documents that the plan refers to, by their number (文号). */
  policies: z.array(z.strictObject({ number: z.string().min(1), title: z.string(), clause: z.string() })),
  /** A dated phase with a board of its own (R36); `statedDays` is what its name says (T21). */
  specialAction: z
    .strictObject({ title: bilingualSchema, from: daySchema, to: daySchema, statedDays: z.int().positive() })
    .optional(),
  /** The contact block of every document (R50). */
  contact: z.strictObject({ name: z.string().min(1), phone: z.string().min(1) }).optional(),
})

/** The organisation of a campaign as data. */
export type Organisation = z.infer<typeof organisationSchema>
