import { feedFiguresSchema, staffGapsSchema, zoneSpeedSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** What stands of each feed. */
export const feedFiguresQuery = queryOptions({
  queryKey: ['feed-hits', 'figures'],
  queryFn: ({ signal }) => request(feedFiguresSchema, 'GET', '/feed-hits/figures', undefined, { signal }),
})

/** Employers by the gap between reported staff and payers. */
export const staffGapsQuery = (query: {
  kind?: string | undefined
  by?: string | undefined
  district?: number | undefined
}) =>
  queryOptions({
    queryKey: ['feed-hits', 'gaps', query],
    queryFn: ({ signal }) =>
      request(staffGapsSchema, 'GET', withQuery('/feed-hits/gaps', query), undefined, { signal }),
  })

/** How quickly the zone's companies register. */
export const zoneSpeedQuery = queryOptions({
  queryKey: ['feed-hits', 'zone'],
  queryFn: ({ signal }) => request(zoneSpeedSchema, 'GET', '/feed-hits/zone', undefined, { signal }),
})
