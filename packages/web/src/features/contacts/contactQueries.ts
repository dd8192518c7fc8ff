import { leadContactsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** The contacts with one lead, and what of them counts. */
export const leadContactsQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['leads', 'contacts', leadId],
    queryFn: ({ signal }) =>
      request(leadContactsSchema, 'GET', `/leads/${leadId}/contacts`, undefined, { signal }),
  })
