import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** One page of a list: its rows, and the cursor of the next page or null at the end. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** The pages read so far as one list, in the form that `DataTable` takes as `list`. */
export interface KeysetList<Row, Page extends KeysetPage<Row> = KeysetPage<Row>> {
  readonly rows: readonly Row[]
  /** The first page, for what it says beside its rows (totals); undefined until it has come. */
  readonly first: Page | undefined
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly error: Error | null
  readonly retry: () => void
}

/**
 * Reads a list page by page by keyset: the cursor goes forward only, so that page 1,000 costs what page 1 costs.
 *
 * @param key everything that decides the answer: the noun, then the filters
 * @param readPage asks for the page after a cursor; undefined asks for the first
 * @example useKeysetPages<LeadRow, LeadPage>(['leads', filters], (after, signal) =>
 *   request(leadPageSchema, 'GET', withQuery('/leads', { ...filters, after }), undefined, { signal }))
 */
export function useKeysetPages<Row, Page extends KeysetPage<Row> = KeysetPage<Row>>(
  key: QueryKey,
  readPage: (after: string | undefined, signal: AbortSignal) => Promise<Page>,
): KeysetList<Row, Page> {
  const firstCursor: string | undefined = undefined
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      readPage(pageParam, signal),
    initialPageParam: firstCursor,
    getNextPageParam: (last: Page) => last.next ?? undefined,
  })
  const pages = query.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages])
  return {
    rows,
    first: pages?.[0],
    isLoading: query.isLoading,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    error: query.error,
    retry: () => void query.refetch(),
  }
}
