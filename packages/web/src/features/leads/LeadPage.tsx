import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** One lead: its evidence, its people, its timeline. */
export function LeadPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('leads.oneTitle')} question={t('leads.oneQuestion')} />
}
