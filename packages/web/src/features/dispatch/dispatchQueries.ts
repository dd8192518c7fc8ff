import { dispatchEmployerSchema, dispatchOverviewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** The split rate as of the campaign's today. */
export const splitRateQuery = queryOptions({
  queryKey: ['dispatch', 'rate'],
  queryFn: ({ signal }) => request(dispatchOverviewSchema, 'GET', '/dispatch', undefined, { signal }),
})

/** A firm or a user unit with its partners. */
export const employerQuery = (employerId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'employer', employerId],
    queryFn: ({ signal }) =>
      request(
        dispatchEmployerSchema,
        'GET',
        `/dispatch/employers/${encodeURIComponent(employerId)}`,
        undefined,
        { signal },
      ),
  })
