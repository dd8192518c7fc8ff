import type { DiffEnds } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What applying corrects and ends, one line each, in the reader's words; what there is none of is not said. */
export function useDiffEnds(): (
  ends: DiffEnds | null,
) => readonly { key: keyof DiffEnds; label: string; count: number }[] {
  const { t } = useLanguage()
  const labels: readonly [keyof DiffEnds, string][] = [
    ['corrected', t('matching.endsCorrected')],
    ['orders', t('follow-ups.endsOrders')],
    ['drafts', t('follow-ups.endsDrafts')],
    ['refusals', t('follow-ups.endsRefusals')],
  ]
  return (ends) =>
    ends === null
      ? []
      : labels.flatMap(([key, label]) => (ends[key] === 0 ? [] : [{ key, label, count: ends[key] }]))
}
