import { organisationSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** Teams, tasks, policies, records and the special action, as far as the reader sees them. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => request(organisationSchema, 'GET', '/organisation', undefined, { signal }),
})
