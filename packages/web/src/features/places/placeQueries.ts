import { placeFiguresSchema, placeViewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** How the tenants of all buildings stand that the reader may see. */
export const placeFiguresQuery = queryOptions({
  queryKey: ['places', 'figures'],
  queryFn: ({ signal }) => request(placeFiguresSchema, 'GET', '/places/figures', undefined, { signal }),
})

/** One building. */
export const placeQuery = (placeId: string) =>
  queryOptions({
    queryKey: ['places', 'one', placeId],
    queryFn: ({ signal }) =>
      request(placeViewSchema, 'GET', `/places/${encodeURIComponent(placeId)}`, undefined, { signal }),
  })
