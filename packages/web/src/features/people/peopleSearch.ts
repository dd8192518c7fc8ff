import { z } from 'zod'

/** The parts of the page, in the order in which they stand. */
export const peopleParts = ['list', 'calls', 'progress', 'graduates', 'messages', 'handovers'] as const
export type PeoplePart = (typeof peopleParts)[number]

const yes = z.enum(['true', 'false']).optional().catch(undefined)

/** What the address of the page may say; anything else in it is passed over. */
export const peopleSearchSchema = z.object({
  part: z.enum(peopleParts).optional().catch(undefined),
  districtId: z.coerce.number().int().positive().optional().catch(undefined),
  undecided: yes,
  list: z.string().min(1).max(60).optional().catch(undefined),
  state: z.enum(['open', 'paying', 'off']).optional().catch(undefined),
  step: z
    .enum([
      'call',
      'keep-promise',
      'call-again',
      'visit',
      'wait-for-benefit',
      'help-to-enrol',
      'offer-subsidy',
      'meet-need',
      'explain-rights',
    ])
    .optional()
    .catch(undefined),
  heldBy: z.enum(['bureau', 'sub-centre']).optional().catch(undefined),
  intention: z.enum(['willing', 'hesitant', 'refusing', 'unreached']).optional().catch(undefined),
  school: z.string().min(1).max(120).optional().catch(undefined),
  /** Only who is due today or earlier. */
  dueOnly: yes,
  phone: yes,
  text: z.coerce.string().min(1).max(40).optional().catch(undefined),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
  officerId: z.coerce.number().int().positive().optional().catch(undefined),
})

/** The page as its address describes it. */
export type PeopleSearch = z.output<typeof peopleSearchSchema>

/** The filter of people within the address, without what belongs to other parts of the page. */
export function filterOf({ part, asOf, day, officerId, dueOnly, ...filter }: PeopleSearch) {
  return { ...filter, due: dueOnly }
}
