import { Link } from '@tanstack/react-router'
import { EmptyState } from '../feedback/EmptyState.tsx'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** A page that the reader's role has no work with. */
export function NotYours() {
  const { t } = useLanguage()
  return (
    <EmptyState
      title={t('frame.notYours')}
      next={t('frame.notYoursNext')}
      act={<Link to="/">{t('frame.toOverview')}</Link>}
    />
  )
}
