import { type LinkSubject, modelViewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** A model as the last run used it, and what the run did with it. */
export const modelQuery = (subject: LinkSubject) =>
  queryOptions({
    queryKey: ['models', subject],
    queryFn: ({ signal }) =>
      request(modelViewSchema, 'GET', `/matching/models/${subject}`, undefined, { signal }),
  })
