import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The five annexes as of a day, computed beside published. */
export function AnnexesPage() {
  const { t } = useLanguage()
  return <PageHeading title={t('annexes.title')} question={t('annexes.question')} />
}
