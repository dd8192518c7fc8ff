import { Link } from '@tanstack/react-router'
import { useLanguage } from '../language/LanguageProvider.tsx'
import './frame.css'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useLanguage()
  return (
    <main className="page-error">
      <h1>{t('frame.notFound')}</h1>
      <p>{t('frame.notFoundNext')}</p>
      <Link to="/">{t('frame.toOverview')}</Link>
    </main>
  )
}
