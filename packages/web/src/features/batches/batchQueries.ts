import { batchSchema, issuePreviewSchema, leadRequestsSchema, undoPreviewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** What an issue would hand out now. */
export const issuePreviewQuery = queryOptions({
  queryKey: ['batches', 'preview'],
  queryFn: ({ signal }) => request(issuePreviewSchema, 'GET', '/batches/preview', undefined, { signal }),
})

/** One batch by its number. */
export const batchQuery = (number: number) =>
  queryOptions({
    queryKey: ['batches', 'one', number],
    queryFn: ({ signal }) => request(batchSchema, 'GET', `/batches/${number}`, undefined, { signal }),
  })

/** What undoing a withdrawal would bring back, and what stays ended. */
export const undoPreviewQuery = (number: number) =>
  queryOptions({
    queryKey: ['batches', 'undo', number],
    queryFn: ({ signal }) =>
      request(undoPreviewSchema, 'GET', `/batches/${number}/undo`, undefined, { signal }),
    staleTime: 0,
  })

/** Requests that wait for the city. */
export const requestsQuery = queryOptions({
  queryKey: ['batches', 'requests'],
  queryFn: ({ signal }) => request(leadRequestsSchema, 'GET', '/lead-requests', undefined, { signal }),
})
