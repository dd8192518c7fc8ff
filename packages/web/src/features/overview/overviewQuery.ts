import { overviewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** How far the campaign is. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => request(overviewSchema, 'GET', '/overview', undefined, { signal }),
})
