import { candidatesSchema, matchingOverviewSchema, undecidedLeadsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** The last run and what waits. */
export const matchingQuery = queryOptions({
  queryKey: ['matching'],
  queryFn: ({ signal }) => request(matchingOverviewSchema, 'GET', '/matching', undefined, { signal }),
})

/** Pairs that wait for a decision. */
export const candidatesQuery = (subject: 'employer' | 'person') =>
  queryOptions({
    queryKey: ['matching', 'candidates', subject],
    queryFn: ({ signal }) =>
      request(candidatesSchema, 'GET', withQuery('/matching/candidates', { subject }), undefined, { signal }),
  })

/** Leads that wait for a district. */
export const undecidedQuery = queryOptions({
  queryKey: ['matching', 'undecided'],
  queryFn: ({ signal }) => request(undecidedLeadsSchema, 'GET', '/matching/undecided', undefined, { signal }),
})
