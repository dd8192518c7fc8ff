import type { PairDecision, ReviewPair } from '@kuomian/contract'
import { Button, Checkbox } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { decisionKeys } from './decisionKeys.ts'
import type { ReviewQueue } from './useReviewQueue.ts'

const answers = [
  { decision: 'match', key: 'Y', label: 'review.isMatch' },
  { decision: 'no-match', key: 'N', label: 'review.noMatch' },
  { decision: 'unsure', key: 'U', label: 'review.isUnsure' },
] as const satisfies readonly { decision: PairDecision; key: string; label: string }[]

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
  const { isBusy, lastDecided, place, hasNext } = queue
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
          {answers.map(({ decision, key, label }) => (
            <Button
              key={decision}
              {...(decision === 'match' && { type: 'primary' })}
              aria-keyshortcuts={key}
              disabled={isBusy}
              onClick={() => onDecide(decision)}
            >
              <Key>{key}</Key> {t(label)}
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
      <p className="review-said" role="status">
        {lastDecided === undefined ? (
          <span className="review-hint">{t('review.keysNote')}</span>
        ) : (
          <>
            {t('review.said', {
              decision: t(decisionKeys[lastDecided.decision]),
              count: lastDecided.pairs,
            })}{' '}
            <Button size="small" aria-keyshortcuts="Z" disabled={isBusy} onClick={onUndo}>
              <Key>Z</Key> {t('review.undo')}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

/** The key beside a word; who listens hears it as the button's shortcut. */
function Key({ children }: { children: string }) {
  return (
    <span className="review-key" aria-hidden="true">
      {children}
    </span>
  )
}
