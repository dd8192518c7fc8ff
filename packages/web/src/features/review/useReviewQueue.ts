import {
  type LinkSubject,
  type PairDecision,
  pairDecidedSchema,
  type ReviewCounts,
  type ReviewPair,
} from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { readWaiting, type WaitingPage } from './reviewQueries.ts'

/** Of which pairs a decision is: those with the same values, or all that agree and differ in the same way. */
export type DecisionScope = 'equal' | 'alike'

/** What was decided on this page and can be taken back with one key, the latest last. */
interface Decided {
  readonly subject: LinkSubject
  readonly decisionId: number
  readonly pairId: number
  readonly decision: PairDecision
  readonly pairs: number
}

/** Which pair is looked at, and where it stands in case it is gone. */
interface Looked {
  readonly subject: LinkSubject
  readonly id: number | null
  readonly place: number
}

/** When so few pairs are left behind the one that is looked at, the next page is read. */
const readAhead = 5

/** The pairs of a subject that wait, one of them looked at, and the ways to decide it, to leave it, and to take back. */
export function useReviewQueue(subject: LinkSubject) {
  const client = useQueryClient()
  const list = useKeysetPages<ReviewPair, WaitingPage>(['review', 'waiting', subject], (after, signal) =>
    readWaiting(subject, after, signal),
  )
  const [looked, setAt] = useState<Looked>({ subject, id: null, place: 0 })
  const at = looked.subject === subject ? looked : { id: null, place: 0 }
  const [decided, setDecided] = useState<readonly Decided[]>([])
  const found = list.rows.findIndex(({ id }) => id === at.id)
  const place = found >= 0 ? found : Math.max(0, Math.min(at.place, list.rows.length - 1))
  const pair = list.rows[place]

  const { hasMore, loadMore } = list
  const isNearEnd = place >= list.rows.length - readAhead
  useEffect(() => {
    if (isNearEnd && hasMore) loadMore()
  }, [isNearEnd, hasMore, loadMore])

  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['review'] })
    void client.invalidateQueries({ queryKey: ['matching'] })
    void client.invalidateQueries({ queryKey: ['overview'] })
  }
  const look = (next: number) => {
    const wanted = Math.max(0, Math.min(next, list.rows.length - 1))
    setAt({ subject, id: list.rows[wanted]?.id ?? null, place: wanted })
  }
  const decide = useMutation({
    mutationFn: ({ id, decision, scope }: { id: number; decision: PairDecision; scope: DecisionScope }) =>
      request(pairDecidedSchema, 'POST', `/matching/review/${id}/decision`, { decision, scope }),
    onSuccess: ({ decisionId, pairs }, { id, decision }) => {
      setDecided((before) => [...before, { subject, decisionId, pairId: id, decision, pairs }])
      setAt({ subject, id: list.rows[place + 1]?.id ?? null, place })
      refresh()
    },
    // Somebody else was faster, or a run has come: the queue is another one now.
    onError: refresh,
  })
  const withdraw = useMutation({
    mutationFn: (decisionId: number) =>
      request(pairDecidedSchema, 'POST', `/matching/decisions/${decisionId}/withdraw`, {}),
    onSuccess: (_answer, decisionId) => {
      const back = decided.find((one) => one.decisionId === decisionId)
      setDecided((before) => before.filter((one) => one !== back))
      if (back !== undefined) setAt({ subject, id: back.pairId, place })
      refresh()
    },
    onError: refresh,
  })
  const counts: ReviewCounts | undefined = list.first?.counts
  return {
    pair,
    place,
    counts,
    isLoading: list.isLoading,
    error: list.error,
    retry: list.retry,
    hasNext: place < list.rows.length - 1,
    next: () => look(place + 1),
    previous: () => look(place - 1),
    decide,
    withdraw,
    lastDecided: decided.findLast((one) => one.subject === subject),
    isBusy: decide.isPending || withdraw.isPending,
  }
}

/** The queue, as the parts of the page take it. */
export type ReviewQueue = ReturnType<typeof useReviewQueue>
