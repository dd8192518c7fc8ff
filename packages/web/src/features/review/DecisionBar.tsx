import type { PairDecision, ReviewPair } from '@kuomian/contract'
import { Button, Checkbox } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { decisionKeys, decisionLetters } from './decisionKeys.ts'
import { Key } from './Key.tsx'
import { LastDecision } from './LastDecision.tsx'
import type { ReviewQueue } from './useReviewQueue.ts'

const answers = ['match', 'no-match', 'unsure'] as const satisfies readonly PairDecision[]

interface DecisionBarProps {
  readonly pair: ReviewPair
  readonly queue: ReviewQueue
  readonly isAlike: boolean
  readonly onAlike: () => void
  readonly onDecide: (decision: PairDecision) => void
  readonly onUndo: () => void
}

/** The three answers and the ways on and back, each with its key on it; below, what was decided last. */
export function DecisionBar({ pair, queue, isAlike, onAlike, onDecide, onUndo }: DecisionBarProps) {
  const { t } = useLanguage()
  const { isBusy, place, hasNext } = queue
  const others = pair.alikePairs - pair.equalPairs
  return (
    <div className="review-bar not-on-paper">
      {others > 0 && (
        <Checkbox checked={isAlike} onChange={onAlike}>
          {t('review.decideAlike', { count: others })} <Key>A</Key>
        </Checkbox>
      )}
      <div className="review-acts">
        <span className="review-answers">
          {answers.map((decision) => (
            <Button
              key={decision}
              {...(decision === 'match' && { type: 'primary' })}
              aria-keyshortcuts={decisionLetters[decision]}
              disabled={isBusy}
              onClick={() => onDecide(decision)}
            >
              <Key>{decisionLetters[decision]}</Key> {t(decisionKeys[decision])}
            </Button>
          ))}
        </span>
        <span className="review-moves">
          <Button aria-keyshortcuts="K ArrowLeft" disabled={place === 0} onClick={queue.previous}>
            <Key>← K</Key> {t('review.previous')}
          </Button>
          <Button aria-keyshortcuts="J ArrowRight" disabled={!hasNext} onClick={queue.next}>
            {t('review.next')} <Key>J →</Key>
          </Button>
        </span>
      </div>
      <LastDecision queue={queue} onUndo={onUndo} />
    </div>
  )
}
