import type { Overview } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** From so few working days on a deadline is marked as near. */
const near = 5

/** The next deadlines of the campaign with the working days that are left. */
export function DeadlineList({ deadlines }: { deadlines: Overview['deadlines'] }) {
  const { language, t, pick } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('overview.deadlines')}</h2>
      {deadlines.length === 0 && <p className="soft">{t('overview.noDeadlines')}</p>}
      <ul className="overview-waits">
        {deadlines.map((deadline) => {
          const left =
            deadline.daysLeft === 0
              ? t('overview.dueToday')
              : t('overview.daysLeft', { days: deadline.daysLeft })
          return (
            <li key={`${deadline.code} ${deadline.due}`}>
              <span>
                <time dateTime={deadline.due}>{formatDay(language, deadline.due)}</time> {pick(deadline)}
              </span>
              <span className="overview-count">
                {deadline.daysLeft <= near ? <StateMark state="due">{left}</StateMark> : left}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
