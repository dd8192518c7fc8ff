import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What was issued to each district, and what was corrected. */
export function BatchesPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('batches.title')} question={t('batches.question')} />
}
