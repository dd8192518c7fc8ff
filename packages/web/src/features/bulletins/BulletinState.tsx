import type { BulletinState as State } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

const words = {
  draft: 'bulletins.stateDraft',
  review: 'bulletins.stateReview',
  reviewed: 'bulletins.stateReviewed',
  published: 'bulletins.statePublished',
  discarded: 'bulletins.stateDiscarded',
} as const

/** How far a bulletin has come, as a mark and a word. */
export function BulletinState({ state }: { state: State }) {
  const { t } = useLanguage()
  const look = state === 'published' || state === 'discarded' ? 'done' : 'due'
  return <StateMark state={look}>{t(words[state])}</StateMark>
}
