import { Button } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { decisionKeys } from './decisionKeys.ts'
import { Key } from './Key.tsx'
import type { ReviewQueue } from './useReviewQueue.ts'

/** What was decided last on this page, with the way to take it back; before that, how the queue is ordered. */
export function LastDecision({ queue, onUndo }: { queue: ReviewQueue; onUndo: () => void }) {
  const { t } = useLanguage()
  const { lastDecided, isBusy } = queue
  return (
    <p className="review-said" role="status">
      {lastDecided === undefined ? (
        <span className="review-hint">{t('review.keysNote')}</span>
      ) : (
        <>
          {t('review.said', { decision: t(decisionKeys[lastDecided.decision]), count: lastDecided.pairs })}{' '}
          <Button size="small" aria-keyshortcuts="Z" disabled={isBusy} onClick={onUndo}>
            <Key>Z</Key> {t('review.undo')}
          </Button>
        </>
      )}
    </p>
  )
}
