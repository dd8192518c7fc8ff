import { scheduleSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** What a schedule is asked for. */
export type ScheduleQuestion = {
  district: number | undefined
  from: string | undefined
  deadline: string | undefined
  source: 'published' | 'computed' | undefined
}

/** Quotas reckoned back from a deadline. */
export const scheduleQuery = (question: ScheduleQuestion) =>
  queryOptions({
    // Below `leads`: every visit and every assignment changes it.
    queryKey: ['leads', 'schedule', question],
    queryFn: ({ signal }) =>
      request(scheduleSchema, 'GET', withQuery('/schedule', question), undefined, { signal }),
  })
