import type { ThresholdPreview } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { formatCount, formatProbability } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What thresholds give: pairs linked by themselves and pairs to decide, against now, and how right and how complete the links are. */
export function ThresholdNumbers({ preview, isPending }: { preview: ThresholdPreview; isPending: boolean }) {
  const { t } = useLanguage()
  const { thresholds, expectation, waiting, linksMore, waitingMore } = preview
  const share = (value: number | null) =>
    value === null ? <Amount value="not-applicable" /> : formatProbability(value)
  const figures = [
    {
      label: t('review.linkFrom'),
      value: formatProbability(thresholds.link),
      note: t('review.pairsNow', { count: expectation.links, more: signed(linksMore) }),
    },
    {
      label: t('review.reviewFrom'),
      value: formatProbability(thresholds.review),
      note: t('review.pairsNow', { count: waiting, more: signed(waitingMore) }),
    },
    { label: t('review.precision'), value: share(expectation.precision), note: t('review.precisionNote') },
    { label: t('review.recall'), value: share(expectation.recall), note: t('review.recallNote') },
  ]
  return (
    <dl className="review-expected" aria-busy={isPending}>
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            <span className="unit">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const signed = (count: number): string =>
  count === 0 ? '±0' : `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`
