import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The leads that the reader may see. */
export function LeadsPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('leads.title')} question={t('leads.question')} />
}
