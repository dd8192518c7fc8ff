import { feedRegisterSchema, feedViewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** The register of feeds and partners; deliveries come by themselves, so that it is asked for again. */
export const registerQuery = queryOptions({
  queryKey: ['feeds', 'register'],
  queryFn: ({ signal }) => request(feedRegisterSchema, 'GET', '/feeds', undefined, { signal }),
  refetchInterval: 30_000,
})

/** One feed with its latest deliveries. */
export const feedQuery = (feedId: string) =>
  queryOptions({
    queryKey: ['feeds', 'one', feedId],
    queryFn: ({ signal }) =>
      request(feedViewSchema, 'GET', `/feeds/${encodeURIComponent(feedId)}`, undefined, { signal }),
    refetchInterval: 30_000,
  })
