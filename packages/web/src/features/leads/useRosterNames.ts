import { isRosterKind, rosterOf } from '@kuomian/campaign'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The name of a roster in the reader's words. */
export function useRosterNames(): (kind: string) => string {
  const { pick } = useLanguage()
  return (kind) => (isRosterKind(kind) ? pick(rosterOf(kind)) : kind)
}
