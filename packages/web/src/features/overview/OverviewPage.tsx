import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** How far the campaign is, and where to go first. */
export function OverviewPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('overview.title')} question={t('overview.question')} />
}
