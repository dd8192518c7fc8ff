import { annexSchema, findingsSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import type { Language } from '../../language/message.ts'
import type { AnnexSearch } from './annexSearch.ts'

type Days = Pick<AnnexSearch, 'asOf' | 'knownAt'>

/** One annex from both sources. */
export const annexQuery = (annex: string, { asOf, knownAt }: Days, language: Language) =>
  queryOptions({
    queryKey: ['annexes', annex, asOf, knownAt, language],
    queryFn: ({ signal }) =>
      request(annexSchema, 'GET', withQuery(`/annexes/${annex}`, { asOf, knownAt, language }), undefined, {
        signal,
      }),
  })

/** What the rules found in the notice of that month. */
export const findingsQuery = ({ asOf, knownAt }: Days) =>
  queryOptions({
    queryKey: ['annexes', 'findings', asOf, knownAt],
    queryFn: ({ signal }) =>
      request(findingsSchema, 'GET', withQuery('/findings', { asOf, knownAt }), undefined, { signal }),
  })
