import { forecastSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Of which indicator, from what happened up to which day, by which history. */
export type ForecastQuestion = {
  indicator: string | undefined
  asOf: string | undefined
  source: 'published' | 'computed' | undefined
}

/** The likely figures of an indicator at its deadline and at the end of the year. */
export const forecastQuery = (question: ForecastQuestion) =>
  queryOptions({
    // Below `leads`: every visit changes it.
    queryKey: ['leads', 'forecast', question],
    queryFn: ({ signal }) =>
      request(forecastSchema, 'GET', withQuery('/forecast', question), undefined, { signal }),
  })
