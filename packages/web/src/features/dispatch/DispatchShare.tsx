import type { DispatchShareView } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The share of dispatched workers in a list; beyond the limit it is marked, with how many are too many in words. */
export function DispatchShare({ share }: { share: DispatchShareView | null }) {
  const words = useShareWarning(share)
  if (share === null) return <Amount value="not-applicable" />
  const rate = <Rate numerator={share.dispatched} denominator={share.own + share.dispatched} brief />
  if (words === null) return rate
  return (
    <span title={words}>
      <StateMark state="due">{rate}</StateMark>
    </span>
  )
}

/** What the limit of the day says of a share; null when it is kept or nobody knows it. */
export function useShareWarning(share: DispatchShareView | null): string | null {
  const { t } = useLanguage()
  if (share === null || share.warning === null) return null
  const { severity, limit, excess } = share.warning
  const percent = `${Math.round(Number(limit) * 100)}%`
  return t(severity === 'note' ? 'dispatch.shareOverNote' : 'dispatch.shareOver', { limit: percent, excess })
}
