import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** A page that the reader's role has no work with. */
export function NotYours() {
  const { t } = useLanguage()
  return (
    <div className="page-error">
      <h1>{t('frame.notYours')}</h1>
      <p>{t('frame.notYoursNext')}</p>
      <Link to="/">{t('frame.toOverview')}</Link>
    </div>
  )
}
