import { leadSchema, leadWordsSchema, savedViewsSchema, timelineSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** What the campaign calls its classes and groups; it does not change while a page is open. */
export const leadWordsQuery = queryOptions({
  queryKey: ['lead-words'],
  queryFn: ({ signal }) => request(leadWordsSchema, 'GET', '/leads/words', undefined, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** One lead. */
export const leadQuery = (leadId: string) =>
  queryOptions({
    queryKey: ['leads', 'one', leadId],
    queryFn: ({ signal }) => request(leadSchema, 'GET', `/leads/${leadId}`, undefined, { signal }),
  })

/** What a lead went through. */
export const timelineQuery = (leadId: string) =>
  queryOptions({
    queryKey: ['leads', 'timeline', leadId],
    queryFn: ({ signal }) =>
      request(timelineSchema, 'GET', `/leads/${leadId}/timeline`, undefined, { signal }),
  })

/** The reader's saved views. */
export const viewsQuery = queryOptions({
  queryKey: ['lead-views'],
  queryFn: ({ signal }) => request(savedViewsSchema, 'GET', '/lead-views', undefined, { signal }),
})
