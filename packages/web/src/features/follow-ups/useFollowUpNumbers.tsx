import type { FollowUps } from '@kuomian/contract'
import type { ConfirmNumber } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Line = { key: Extract<MessageKey, `follow-ups.${string}`>; of: (counts: FollowUps) => number }

const lines: Record<'ends' | 'goes', readonly Line[]> = {
  ends: [
    { key: 'follow-ups.endsOrders', of: ({ orders }) => orders },
    { key: 'follow-ups.endsDrafts', of: ({ drafts }) => drafts },
    { key: 'follow-ups.endsRefusals', of: ({ refusals }) => refusals },
    { key: 'follow-ups.endsAssigned', of: ({ assigned }) => assigned },
  ],
  goes: [
    { key: 'follow-ups.goesOrders', of: ({ orders, drafts }) => orders + drafts },
    { key: 'follow-ups.goesRefusals', of: ({ refusals }) => refusals },
  ],
}

/** Says in a question what an act ends with its leads, or lets go with them; what there is none of is not said. */
export function useFollowUpNumbers(): (
  what: 'ends' | 'goes',
  counts: FollowUps | undefined,
) => readonly ConfirmNumber[] {
  const { t } = useLanguage()
  return (what, counts) =>
    counts === undefined
      ? []
      : lines[what].flatMap(({ key, of }) => {
          const value = of(counts)
          return value === 0 ? [] : [{ label: t(key), value: <Amount value={value} /> }]
        })
}
