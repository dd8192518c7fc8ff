import { districtRoundsSchema, proposalsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Slow and difficult districts of a quarter. */
export const proposalsQuery = (quarter: string | undefined) =>
  queryOptions({
    queryKey: ['supervision', 'proposals', quarter],
    queryFn: ({ signal }) =>
      request(proposalsSchema, 'GET', withQuery('/supervision/proposals', { quarter }), undefined, {
        signal,
      }),
  })

/** Rounds of districts with their findings. */
export const roundsQuery = queryOptions({
  queryKey: ['supervision', 'rounds'],
  queryFn: ({ signal }) => request(districtRoundsSchema, 'GET', '/supervision/rounds', undefined, { signal }),
})
