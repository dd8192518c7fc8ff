import { type OrderFilter, orderKindSchema, orderStateSchema } from '@kuomian/contract'
import { z } from 'zod'
import { searchList } from '../../routes/searchCodec.ts'

/** What the address of the page may say; anything else in it is passed over. */
export const orderSearchSchema = z.object({
  text: z.string().min(1).optional().catch(undefined),
  state: searchList(orderStateSchema),
  kind: searchList(orderKindSchema),
  district: searchList(z.string().regex(/^\d+$/)),
  due: z.enum(['soon', 'overdue', 'paused']).optional().catch(undefined),
  escalatedTo: z.enum(['inspection', 'audit']).optional().catch(undefined),
  /** The order that is open beside the list. */
  order: z.coerce.number().int().positive().optional().catch(undefined),
})

/** The page as its address describes it. */
export type OrderSearch = z.output<typeof orderSearchSchema>

/** The filter of an address, as the bodies of bulk acts take it. */
export function filterOf({ order: _order, district, ...rest }: OrderSearch): OrderFilter {
  return {
    ...(rest.text === undefined ? {} : { text: rest.text }),
    ...(rest.state?.length ? { state: rest.state } : {}),
    ...(rest.kind?.length ? { kind: rest.kind } : {}),
    ...(district?.length ? { district: district.map(Number) } : {}),
    ...(rest.due === undefined ? {} : { due: rest.due }),
    ...(rest.escalatedTo === undefined ? {} : { escalatedTo: rest.escalatedTo }),
  }
}
