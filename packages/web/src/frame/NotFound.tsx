import { Link } from '@tanstack/react-router'
import { EmptyState } from '../feedback/EmptyState.tsx'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useLanguage()
  return (
    <EmptyState
      title={t('frame.notFound')}
      next={t('frame.notFoundNext')}
      act={<Link to="/">{t('frame.toOverview')}</Link>}
    />
  )
}
