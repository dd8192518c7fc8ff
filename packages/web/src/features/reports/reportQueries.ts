import { reportSchema, reportsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** One month of one form with every district. */
export const reportsQuery = (asked: { form?: string | undefined; month?: string | undefined }) =>
  queryOptions({
    queryKey: ['reports', 'month', asked],
    queryFn: ({ signal }) =>
      request(reportsSchema, 'GET', withQuery('/reports', asked), undefined, { signal }),
  })

/** One report with what it is filled in and checked with. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: ({ signal }) => request(reportSchema, 'GET', `/reports/${id}`, undefined, { signal }),
  })
