import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The glossary and the steps. */
export function HelpPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('help.title')} question={t('help.question')} />
}
