import { issuePreviewSchema, leadRequestsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** What an issue would hand out now. */
export const issuePreviewQuery = queryOptions({
  queryKey: ['batches', 'preview'],
  queryFn: ({ signal }) => request(issuePreviewSchema, 'GET', '/batches/preview', undefined, { signal }),
})

/** Requests that wait for the city. */
export const requestsQuery = queryOptions({
  queryKey: ['batches', 'requests'],
  queryFn: ({ signal }) => request(leadRequestsSchema, 'GET', '/lead-requests', undefined, { signal }),
})
