import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What the match found, and what waits for a decision. */
export function MatchingPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('matching.title')} question={t('matching.question')} />
}
