import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Which rosters have arrived, and what was refused. */
export function ImportsPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('imports.title')} question={t('imports.question')} />
}
