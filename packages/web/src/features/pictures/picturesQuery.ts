import { picturesSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Of which indicator, as of which day, from which figures. */
export type PicturesQuestion = {
  indicator: string | undefined
  asOf: string | undefined
  source: 'published' | 'computed' | undefined
}

/** What is drawn of an indicator. */
export const picturesQuery = (question: PicturesQuestion) =>
  queryOptions({
    queryKey: ['leads', 'pictures', question],
    queryFn: ({ signal }) =>
      request(picturesSchema, 'GET', withQuery('/pictures', question), undefined, { signal }),
  })
