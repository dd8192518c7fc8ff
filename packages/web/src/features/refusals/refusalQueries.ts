import { leadRefusalSchema, refusalQualifyingSchema, refusalSlotsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** All slots with the reports of the districts. */
export const slotsQuery = queryOptions({
  queryKey: ['refusals', 'slots'],
  queryFn: ({ signal }) => request(refusalSlotsSchema, 'GET', '/refusals/slots', undefined, { signal }),
})

/** How many leads qualify for a slot without anybody having taken them up. */
export const qualifyingQuery = (slot: string) =>
  queryOptions({
    queryKey: ['refusals', 'qualifying', slot],
    queryFn: ({ signal }) =>
      request(refusalQualifyingSchema, 'GET', withQuery('/refusals/qualifying', { slot }), undefined, {
        signal,
      }),
  })

/** Whether one lead can be reported, and what was reported of it. */
export const leadRefusalQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['refusals', 'of-lead', leadId],
    queryFn: ({ signal }) =>
      request(leadRefusalSchema, 'GET', `/leads/${leadId}/refusal`, undefined, { signal }),
  })
