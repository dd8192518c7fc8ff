import { bulletinSchema, bulletinsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** Every bulletin, the latest first. */
export const bulletinsQuery = queryOptions({
  queryKey: ['bulletins'],
  queryFn: ({ signal }) => request(bulletinsSchema, 'GET', '/bulletins', undefined, { signal }),
})

/** One bulletin whole. */
export const bulletinQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulletins', id],
    queryFn: ({ signal }) => request(bulletinSchema, 'GET', `/bulletins/${id}`, undefined, { signal }),
  })
