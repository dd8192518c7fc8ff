import { leadPageSchema, mergePreviewSchema, splitChoicesSchema } from '@kuomian/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** How many leads a search offers. */
const offered = 20

/** Leads whose name or code holds a text, for choosing the other one. */
export const otherLeadsQuery = (text: string) =>
  queryOptions({
    queryKey: ['leads', 'other', text],
    queryFn: ({ signal }) =>
      request(leadPageSchema, 'GET', withQuery('/leads', { text, limit: offered }), undefined, { signal }),
    placeholderData: keepPreviousData,
    enabled: text !== '',
  })

/** What a merge of two leads would do. */
export const mergePreviewQuery = (first: number, second: number | null) =>
  queryOptions({
    queryKey: ['leads', 'merge', first, second],
    queryFn: ({ signal }) =>
      request(
        mergePreviewSchema,
        'GET',
        withQuery('/leads/merge', { first, second: second ?? undefined }),
        undefined,
        { signal },
      ),
    enabled: second !== null,
    staleTime: 0,
  })

/** What can be split off a lead. */
export const splitChoicesQuery = (leadId: number) =>
  queryOptions({
    queryKey: ['leads', 'split', leadId],
    queryFn: ({ signal }) =>
      request(splitChoicesSchema, 'GET', `/leads/${leadId}/split`, undefined, { signal }),
    staleTime: 0,
  })
