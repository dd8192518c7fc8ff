import type { Schedule } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { AlarmMark } from './AlarmMark.tsx'

/** The answer: what is left, in how many days, how much each day, and whether that will do. */
export function ScheduleFigures({ schedule }: { schedule: Schedule }) {
  const { t } = useLanguage()
  const { remaining, issued, needed, daysLeft, daysPassed, from, deadline, alarm, districtId, days } =
    schedule
  const first = days[0]
  const orNone = (count: number | null) => count ?? 'not-applicable'
  return (
    <>
      <Figure label={t('schedule.remaining')} note={t('schedule.remainingNote', issued)}>
        <CountPair {...remaining} />
      </Figure>
      <Figure
        label={t('schedule.daysLeft')}
        note={t('schedule.daysNote', { from, deadline, passed: daysPassed })}
      >
        <Amount value={daysLeft} /> <span className="unit">{t('schedule.days')}</span>
      </Figure>
      <Figure
        label={t('schedule.perDay')}
        {...(districtId === null && first !== undefined
          ? { note: t('schedule.partsPerDay', first.parts) }
          : {})}
      >
        <CountPair units={orNone(needed.units)} persons={orNone(needed.persons)} />
      </Figure>
      {alarm !== null && (
        <div className="figure">
          <div className="figure-label">{t('schedule.verdict')}</div>
          <div>
            {t('schedule.unitsVerdict')} <AlarmMark alarm={alarm.units} />
          </div>
          <div>
            {t('schedule.personsVerdict')} <AlarmMark alarm={alarm.persons} />
          </div>
        </div>
      )}
    </>
  )
}
