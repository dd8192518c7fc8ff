import { followUpsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** What runs on one lead now; asked anew each time, since a question before an act stands on it. */
export const followUpsQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['leads', 'follow-ups', leadId],
    queryFn: ({ signal }) =>
      request(followUpsSchema, 'GET', `/leads/${leadId}/follow-ups`, undefined, { signal }),
    staleTime: 0,
  })
