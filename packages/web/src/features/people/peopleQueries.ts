import {
  callListsSchema,
  graduateFunnelSchema,
  peopleFiguresSchema,
  personHandoversSchema,
  personMessagesSchema,
  personSchema,
} from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Whom to call and what calling brings, of one district or of all, as of a day; list by list for the table of progress alone. */
export const peopleFiguresQuery = (query: {
  districtId?: number | undefined
  asOf?: string | undefined
  lists?: true
}) =>
  queryOptions({
    queryKey: ['people', 'figures', query.districtId, query.asOf, query.lists],
    queryFn: ({ signal }) =>
      request(
        peopleFiguresSchema,
        'GET',
        withQuery('/people/figures', { ...query, lists: query.lists ?? false }),
        undefined,
        { signal },
      ),
  })

/** One person. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: ({ signal }) => request(personSchema, 'GET', `/people/${id}`, undefined, { signal }),
  })

/** The call lists of a day, and the calls of one officer. */
export const callListsQuery = (query: { day?: string | undefined; officerId?: number | undefined }) =>
  queryOptions({
    queryKey: ['people', 'calls', query.day, query.officerId],
    queryFn: ({ signal }) =>
      request(callListsSchema, 'GET', withQuery('/people/calls', query), undefined, { signal }),
  })

/** Graduates by school and year. */
export const funnelQuery = (districtId: number | undefined) =>
  queryOptions({
    queryKey: ['people', 'funnel', districtId],
    queryFn: ({ signal }) =>
      request(graduateFunnelSchema, 'GET', withQuery('/people/funnel', { districtId }), undefined, {
        signal,
      }),
  })

/** Messages to many. */
export const messagesQuery = queryOptions({
  queryKey: ['people', 'messages'],
  queryFn: ({ signal }) => request(personMessagesSchema, 'GET', '/people/messages', undefined, { signal }),
})

/** Hand-overs between bureau and sub-centre. */
export const handoversQuery = queryOptions({
  queryKey: ['people', 'handovers'],
  queryFn: ({ signal }) => request(personHandoversSchema, 'GET', '/people/handovers', undefined, { signal }),
})
