import type { RefusalReport, RefusalSlotView } from '@kuomian/contract'
import { Figure } from '../../figures/Figure.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { StandingMark } from './StandingMark.tsx'

/** The answer of the page: when the slot is due, and how it stands. */
export function SlotAnswer({ slot }: { slot: RefusalSlotView }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  const { figures, reports } = slot
  const count = (state: keyof RefusalReport['counts']) =>
    reports.reduce((sum, { counts }) => sum + counts[state], 0)
  const units = (number: number) => t('refusals.unitsOf', { count: number })
  const [own] = reports
  return (
    <>
      <Figure
        label={t('refusals.dueOn')}
        note={slot.slot !== slot.dueOn && t('refusals.dueRolled', { slot: formatDay(language, slot.slot) })}
      >
        {formatDay(language, slot.dueOn)}
      </Figure>
      {user.districtId === null ? (
        <>
          <Figure label={t('refusals.expected')}>
            {t('refusals.districtsUnit', { count: figures.expected })}
          </Figure>
          <Figure label={t('refusals.onTime')}>
            {t('refusals.districtsUnit', { count: figures['on-time'] })}
          </Figure>
          <Figure label={t('refusals.late')}>{t('refusals.districtsUnit', { count: figures.late })}</Figure>
          <Figure label={t('refusals.missing')}>
            {t('refusals.districtsUnit', { count: figures.missing })}
          </Figure>
        </>
      ) : (
        own !== undefined && (
          <Figure label={t('refusals.own')} note={own.submittedOn ?? false}>
            <StandingMark standing={own.standing} />
          </Figure>
        )
      )}
      <Figure label={t('refusals.toDecide')}>{units(count('submitted'))}</Figure>
      <Figure label={t('refusals.accepted')}>{units(count('accepted'))}</Figure>
    </>
  )
}
