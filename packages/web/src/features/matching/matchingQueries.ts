import { matchingOverviewSchema, undecidedLeadsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** The last run and what waits. */
export const matchingQuery = queryOptions({
  queryKey: ['matching'],
  queryFn: ({ signal }) => request(matchingOverviewSchema, 'GET', '/matching', undefined, { signal }),
})

/** Leads that wait for a district. */
export const undecidedQuery = queryOptions({
  queryKey: ['matching', 'undecided'],
  queryFn: ({ signal }) => request(undecidedLeadsSchema, 'GET', '/matching/undecided', undefined, { signal }),
})
