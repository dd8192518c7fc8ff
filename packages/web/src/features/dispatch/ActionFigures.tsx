import type { Enforcement } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { AlarmMark } from '../schedule/index.ts'

/** What came of the list so far, and what each working day still asks. */
export function ActionFigures({ action }: { action: NonNullable<Enforcement['action']> }) {
  const { t } = useLanguage()
  const { whole, deadline } = action
  const { plan } = whole
  const days = plan.daysLeft
  return (
    <div className="figure-pairs">
      <Figure label={t('dispatch.checked')} note={t('dispatch.checkedNote')}>
        <Rate numerator={whole.checked} denominator={whole.targets} />
      </Figure>
      <Figure label={t('dispatch.ordered')} note={t('dispatch.orderedNote')}>
        <Amount value={whole.ordered} />
      </Figure>
      <Figure label={t('dispatch.corrected')} note={t('dispatch.correctedNote')}>
        <Amount value={whole.corrected} />
      </Figure>
      <Figure
        label={t('dispatch.toCheck')}
        note={
          days > 0 ? t('dispatch.remainingNote', { deadline, days }) : t('dispatch.overdueNote', { deadline })
        }
      >
        <Amount value={plan.remaining} />
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
