import type { Overview } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

/** Before anything is issued: the way there, and the step that comes next. */
export function FirstSteps({ overview: { begun } }: { overview: Overview }) {
  const { t } = useLanguage()
  const { user } = useSession()
  if (user.role !== 'city') {
    return <EmptyState title={t('overview.nothingYet')} next={t('overview.nothingYetNext')} />
  }
  const steps = [
    { to: '/imports', text: t('overview.stepImport'), done: begun.deliveries > 0 },
    { to: '/matching', text: t('overview.stepMatch'), done: begun.runs > 0 },
    { to: '/batches', text: t('overview.stepIssue'), done: false },
  ] as const
  const next = steps.findIndex(({ done }) => !done)
  return (
    <section className="sheet">
      <h2>{t('overview.firstSteps')}</h2>
      <ol className="overview-steps">
        {steps.map(({ to, text, done }, place) => (
          <li key={to}>
            <span>
              {place + 1}. <Link to={to}>{text}</Link>
            </span>
            {done ? (
              <StateMark state="done">{t('overview.stepDone')}</StateMark>
            ) : place === next ? (
              <StateMark state="open">{t('overview.stepNext')}</StateMark>
            ) : (
              <span className="soft">{t('overview.stepLater')}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
