import { officerLoadsSchema, officersSchema, streetLoadsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

// All below `leads`, so that whatever changes a lead refreshes the work lists too.

/** What each officer of a district has to do. */
export const loadsQuery = (district: number) =>
  queryOptions({
    queryKey: ['leads', 'work', 'loads', district],
    queryFn: ({ signal }) =>
      request(officerLoadsSchema, 'GET', withQuery('/work/loads', { district }), undefined, { signal }),
  })

/** The streets of a district with what lies in them, of one officer or of all. */
export const streetsQuery = (query: Parameters<typeof withQuery>[1]) =>
  queryOptions({
    queryKey: ['leads', 'work', 'streets', query],
    queryFn: ({ signal }) =>
      request(streetLoadsSchema, 'GET', withQuery('/work/streets', query), undefined, { signal }),
  })

/** Who can be given leads: the officers of a district, or of all. */
export const officersQuery = (district: number | null) =>
  queryOptions({
    queryKey: ['officers', district],
    queryFn: ({ signal }) =>
      request(officersSchema, 'GET', withQuery('/officers', { district }), undefined, { signal }),
    staleTime: 5 * 60_000,
  })
