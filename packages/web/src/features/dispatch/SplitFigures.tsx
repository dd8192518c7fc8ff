import type { SplitPartView, SplitRate } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { AlarmMark } from '../schedule/index.ts'

/** The answer: the rate in persons, user units and firms, and what is left until the deadline. */
export function SplitFigures({ rate, part }: { rate: SplitRate; part: SplitPartView }) {
  const { t, language } = useLanguage()
  const { persons, userUnits, firms, plan } = part
  const { deadline } = rate
  const days = plan.daysLeft
  return (
    <div className="figure-pairs">
      <Figure
        label={t('dispatch.persons')}
        note={t('dispatch.monthNote', { month: formatMonth(language, rate.month) })}
      >
        <Rate numerator={persons.split} denominator={persons.all} />
      </Figure>
      <Figure label={t('dispatch.userUnits')} note={t('dispatch.wholly')}>
        <Rate numerator={userUnits.split} denominator={userUnits.all} />
      </Figure>
      <Figure label={t('dispatch.firms')} note={t('dispatch.wholly')}>
        <Rate numerator={firms.split} denominator={firms.all} />
      </Figure>
      <Figure
        label={t('dispatch.remaining')}
        note={
          days > 0 ? t('dispatch.remainingNote', { deadline, days }) : t('dispatch.overdueNote', { deadline })
        }
      >
        <Amount value={plan.remaining} /> <span className="unit">{t('dispatch.personUnit')}</span>
      </Figure>
      {plan.alarm !== null && (
        <div className="figure">
          <div className="figure-label">{t('dispatch.verdict')}</div>
          <div>
            <AlarmMark alarm={plan.alarm} />
          </div>
        </div>
      )}
    </div>
  )
}
