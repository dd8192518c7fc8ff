import {
  type LinkSubject,
  type ReviewCounts,
  type ReviewPair,
  reviewDecisionsSchema,
  reviewPageSchema,
  type Thresholds,
  thresholdPreviewSchema,
  thresholdViewSchema,
} from '@kuomian/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'
import type { KeysetPage } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'

/** Pairs that wait, with how many wait and are decided. */
export type WaitingPage = KeysetPage<ReviewPair> & { readonly counts: ReviewCounts }

/** Pairs that wait, the most informative first; the page after a cursor. */
export async function readWaiting(
  subject: LinkSubject,
  after: string | undefined,
  signal: AbortSignal,
): Promise<WaitingPage> {
  const path = withQuery('/matching/review', { subject, after })
  const { pairs, next, counts } = await request(reviewPageSchema, 'GET', path, undefined, { signal })
  return { rows: pairs, next, counts }
}

/** The last decisions on a subject, the newest first. */
export const decisionsQuery = (subject: LinkSubject) =>
  queryOptions({
    queryKey: ['review', 'decisions', subject],
    queryFn: ({ signal }) =>
      request(reviewDecisionsSchema, 'GET', withQuery('/matching/decisions', { subject }), undefined, {
        signal,
      }),
  })

/** The thresholds that hold, and what others would give. */
export const thresholdsQuery = (subject: LinkSubject) =>
  queryOptions({
    queryKey: ['review', 'thresholds', subject],
    queryFn: ({ signal }) =>
      request(thresholdViewSchema, 'GET', `/matching/models/${subject}/thresholds`, undefined, { signal }),
  })

/** The numbers of thresholds that are thought of; the ones before stand until they have come. */
export const thresholdPreviewQuery = (subject: LinkSubject, { link, review }: Thresholds) =>
  queryOptions({
    queryKey: ['review', 'thresholds', subject, link, review],
    queryFn: ({ signal }) =>
      request(
        thresholdPreviewSchema,
        'GET',
        withQuery(`/matching/models/${subject}/thresholds/preview`, { link, review }),
        undefined,
        { signal },
      ),
    placeholderData: keepPreviousData,
  })
