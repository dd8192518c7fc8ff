import { leadCorrectionsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** How an employer is reached, from what it was corrected, and what it wrote of itself. */
export const correctionsQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['leads', 'corrections', leadId],
    queryFn: ({ signal }) =>
      request(leadCorrectionsSchema, 'GET', `/leads/${leadId}/corrections`, undefined, { signal }),
  })
