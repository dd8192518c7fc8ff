import type { ReviewCounts } from '@kuomian/contract'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** How many pairs are decided, of all that were asked, and how many are left. */
export function ReviewProgress({ counts: { waiting, unsure, decided } }: { counts: ReviewCounts }) {
  const { t } = useLanguage()
  const total = waiting + decided
  return (
    <div className="review-progress">
      <span>
        {t('review.waits')} <strong>{formatCount(waiting)}</strong>{' '}
        <span className="unit">{t('review.pairUnit')}</span>
        {unsure > 0 && (
          <span className="soft">
            {t('tables.inBrackets', { text: t('review.ofThemUnsure', { count: unsure }) })}
          </span>
        )}
      </span>
      <progress aria-label={t('review.progress')} value={decided} max={Math.max(1, total)} />
      <span>
        {t('review.decided')} <strong>{formatCount(decided)}</strong>{' '}
        <span className="unit">
          / {formatCount(total)} {t('review.pairUnit')}
        </span>
      </span>
    </div>
  )
}
