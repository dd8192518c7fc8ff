import { z } from 'zod'

/** What the address of the page may say; anything else in it is passed over. */
export const projectSearchSchema = z.object({
  show: z.enum(['to-verify', 'flagged', 'all', 'gone']).optional().catch(undefined),
  group: z.enum(['new', 'running']).optional().catch(undefined),
  districtId: z.coerce.number().int().positive().optional().catch(undefined),
  text: z.string().min(1).optional().catch(undefined),
})

/** The page as its address describes it. */
export type ProjectSearch = z.output<typeof projectSearchSchema>
