import type { RefusalSlotView } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { formatDayOfYear } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { StandingMark } from './StandingMark.tsx'

/** The slots of the campaign as one row: which is shown, and how each stands. */
export function SlotPicker({ slots, shown }: { slots: readonly RefusalSlotView[]; shown: string }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  return (
    <nav aria-label={t('refusals.slots')}>
      <ul className="slot-picker">
        {slots.map(({ slot, reports, figures }) => (
          <li key={slot}>
            <Link
              to="/refusals"
              search={({ district }) => ({ district, slot })}
              className="slot-choice"
              aria-current={slot === shown ? 'true' : undefined}
            >
              <span>{formatDayOfYear(language, slot)}</span>
              {user.districtId === null ? (
                <span className="soft">
                  {figures.expected - figures.waiting - figures.missing}/{figures.expected}
                </span>
              ) : (
                reports
                  .slice(0, 1)
                  .map((report) => <StandingMark key={report.districtId} standing={report.standing} />)
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
