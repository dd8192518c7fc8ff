import type { PairDecision, ReviewPair } from '@kuomian/contract'
import { useMemo, useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { DecideMany } from './DecideMany.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { LastDecision } from './LastDecision.tsx'
import { PairTable } from './PairTable.tsx'
import { type KeyActs, useReviewKeys } from './useReviewKeys.ts'
import type { DecisionScope, ReviewQueue } from './useReviewQueue.ts'
import { WeightWaterfall } from './WeightWaterfall.tsx'

/** From so many pairs on, one decision is asked back with its number. */
const many = 10

/** The pair that is looked at, and what can be done with it, by buttons and by keys. */
export function PairReview({ queue, mayAct }: { queue: ReviewQueue; mayAct: boolean }) {
  const { pair, isBusy, lastDecided } = queue
  // All that are alike are meant for one pair only: the next one begins anew.
  const [alikeOf, setAlikeOf] = useState<number | null>(null)
  const [asked, setAsked] = useState<PairDecision | null>(null)
  const scope: DecisionScope = pair !== undefined && alikeOf === pair.id ? 'alike' : 'equal'
  const covered = pair === undefined ? 0 : scope === 'alike' ? pair.alikePairs : pair.equalPairs

  const decide = (decision: PairDecision) => {
    if (pair === undefined || isBusy) return
    if (scope === 'alike' || covered >= many) setAsked(decision)
    else queue.decide.mutate({ id: pair.id, decision, scope })
  }
  const toggleAlike = () =>
    setAlikeOf((of) => (pair === undefined || of === pair.id || !hasAlike(pair) ? null : pair.id))
  const undo = () => {
    if (lastDecided !== undefined && !isBusy) queue.withdraw.mutate(lastDecided.decisionId)
  }
  const moves = { j: queue.next, arrowright: queue.next, k: queue.previous, arrowleft: queue.previous }
  const acts: KeyActs = {
    ...moves,
    ...(mayAct && {
      y: () => decide('match'),
      n: () => decide('no-match'),
      u: () => decide('unsure'),
      a: toggleAlike,
      z: undo,
    }),
  }
  useReviewKeys(acts)
  const error = queue.decide.error ?? queue.withdraw.error
  return (
    <>
      {pair !== undefined && (
        <div className="review-columns">
          <section className="sheet review-card" aria-label={pair.left.title}>
            <PairHead pair={pair} place={queue.place} />
            <PairTable pair={pair} />
            {mayAct && (
              <DecisionBar
                pair={pair}
                queue={queue}
                isAlike={scope === 'alike'}
                onAlike={toggleAlike}
                onDecide={decide}
                onUndo={undo}
              />
            )}
          </section>
          <WeightWaterfall pair={pair} />
        </div>
      )}
      {pair === undefined && lastDecided !== undefined && (
        <section className="sheet">
          <LastDecision queue={queue} onUndo={undo} />
        </section>
      )}
      {error !== null && <ErrorNotice error={error} />}
      {pair !== undefined && asked !== null && (
        <DecideMany
          pair={pair}
          decision={asked}
          covered={covered}
          busy={isBusy}
          onConfirm={() => {
            setAsked(null)
            setAlikeOf(null)
            queue.decide.mutate({ id: pair.id, decision: asked, scope })
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  )
}

const hasAlike = (pair: ReviewPair): boolean => pair.alikePairs > pair.equalPairs

function PairHead({ pair, place }: { pair: ReviewPair; place: number }) {
  const { t, pick } = useLanguage()
  const facts = useMemo(
    () => [
      { label: t('review.probability'), value: formatProbability(pair.probability) },
      { label: t('review.rule'), value: pick(pair.ruleLabel) },
      { label: t('review.covers'), value: t('review.pairsCount', { count: pair.equalPairs }) },
    ],
    [pair, t, pick],
  )
  return (
    <header className="review-head">
      <h2>
        {t('review.nth', { nth: place + 1 })}
        {pair.decision === 'unsure' && (
          <span className="soft">{t('tables.inBrackets', { text: t('review.unsureBefore') })}</span>
        )}
      </h2>
      <dl className="review-head-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="review-sentence">{pick(pair.sentence)}</p>
    </header>
  )
}
