import { assessmentSchema, whatIfSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Which quarter, and from which figures. */
export type AssessmentQuestion = {
  quarter: string | undefined
  source: 'published' | 'computed' | undefined
}

/** The score sheets of a quarter. */
export const assessmentQuery = (question: AssessmentQuestion) =>
  queryOptions({
    queryKey: ['assessment', question],
    queryFn: ({ signal }) =>
      request(assessmentSchema, 'GET', withQuery('/assessment', question), undefined, { signal }),
  })

/** What a unit's score would be with so many more of a measure. */
export const whatIfQuery = (question: AssessmentQuestion & { unit: string; measure: string; more: number }) =>
  queryOptions({
    queryKey: ['assessment', 'what-if', question],
    queryFn: ({ signal }) =>
      request(whatIfSchema, 'GET', withQuery('/assessment/what-if', question), undefined, { signal }),
  })
