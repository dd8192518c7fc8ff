import { assessmentSchema, rulingsSchema, schemesSchema, whatIfSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Which quarter, from which figures, and which edition of it: the latest one where there is one, unless said. */
export type AssessmentQuestion = {
  quarter: string | undefined
  source: 'published' | 'computed' | undefined
  edition: 'live' | 'latest' | number
}

/** The score sheets of a quarter. */
export const assessmentQuery = (question: AssessmentQuestion) =>
  queryOptions({
    queryKey: ['assessment', question],
    queryFn: ({ signal }) =>
      request(assessmentSchema, 'GET', withQuery('/assessment', question), undefined, { signal }),
  })

/** What people asked, found and decided of a quarter. */
export const rulingsQuery = (quarter: string) =>
  queryOptions({
    queryKey: ['assessment', 'rulings', quarter],
    queryFn: ({ signal }) =>
      request(rulingsSchema, 'GET', withQuery('/assessment/rulings', { quarter }), undefined, { signal }),
  })

/** The versions of the method of assessment. */
export const schemesQuery = queryOptions({
  queryKey: ['assessment', 'schemes'],
  queryFn: ({ signal }) => request(schemesSchema, 'GET', '/assessment/schemes', undefined, { signal }),
})

/** What a unit's score would be with so many more of a measure. */
export const whatIfQuery = (question: AssessmentQuestion & { unit: string; measure: string; more: number }) =>
  queryOptions({
    queryKey: ['assessment', 'what-if', question],
    queryFn: ({ signal }) =>
      request(whatIfSchema, 'GET', withQuery('/assessment/what-if', question), undefined, { signal }),
  })
