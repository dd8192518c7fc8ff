import { type CellPage, tableListSchema, tableViewSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import type { Language } from '../../language/message.ts'

/** The days and the split that a table is asked for with. */
export type TableAsked = {
  asOf?: string | undefined
  knownAt?: string | undefined
  split?: 'groups' | undefined
}

/** A line of the list behind a cell. */
export type CellLine = CellPage['rows'][number]

/** All tables and what they may be composed of. */
export const tableListQuery = queryOptions({
  queryKey: ['tables'],
  queryFn: ({ signal }) => request(tableListSchema, 'GET', '/tables', undefined, { signal }),
})

/** One table as of a day. */
export const tableQuery = (code: string, { asOf, knownAt, split }: TableAsked, language: Language) =>
  queryOptions({
    queryKey: ['tables', code, asOf, knownAt, split, language],
    queryFn: ({ signal }) =>
      request(
        tableViewSchema,
        'GET',
        withQuery(`/tables/${code}`, { asOf, knownAt, split, language }),
        undefined,
        { signal },
      ),
  })
