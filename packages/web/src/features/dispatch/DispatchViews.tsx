import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import './dispatch.css'

const views = [
  { to: '/dispatch', text: 'dispatch.viewRate' },
  { to: '/dispatch/head-counts', text: 'dispatch.viewHeadCounts' },
  { to: '/dispatch/suspects', text: 'dispatch.viewSuspects' },
  { to: '/dispatch/action', text: 'dispatch.viewAction' },
  { to: '/dispatch/findings', text: 'dispatch.viewFindings' },
] as const

/** The pages of labour dispatch beside each other, each for one question. */
export function DispatchViews() {
  const { t } = useLanguage()
  return (
    <nav aria-label={t('dispatch.views')} className="dispatch-views not-on-paper">
      {views.map(({ to, text }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(text)}
        </Link>
      ))}
    </nav>
  )
}
