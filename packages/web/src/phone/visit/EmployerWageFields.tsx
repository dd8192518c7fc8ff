import { type EmployerWages, wageFactsSchema } from '@kuomian/campaign'
import { CountField, MoneyField, YesNo } from '../parts/inputs.tsx'
import { useSpeech } from '../speech.ts'
import { WageWay } from './WageWay.tsx'

const nothing = wageFactsSchema.parse({})
const mostMonths = 600

/** Wages as the employer's books show them (工资发放, domain §10.1); folded until somebody has seen the books. */
export function EmployerWageFields({
  wages,
  onChange,
}: {
  wages: EmployerWages | null
  onChange: (wages: EmployerWages | null) => void
}) {
  const { t } = useSpeech()
  const shown = wages ?? nothing
  function change(part: Partial<EmployerWages>): void {
    const next = { ...shown, ...part }
    onChange(Object.values(next).every((value) => value === null) ? null : next)
  }
  return (
    <details className="sheet" open={wages !== null}>
      <summary>
        {t('wages')} <span className="soft">{t('wagesNote')}</span>
      </summary>
      <WageWay way={shown.way} onChange={(way) => change({ way })} />
      <div className="two">
        <CountField
          label={t('wageMonths')}
          count={shown.months}
          most={mostMonths}
          onChange={(months) => change({ months })}
        />
        <MoneyField
          label={t('wageAverage')}
          cents={shown.averageCents}
          onChange={(averageCents) => change({ averageCents })}
        />
      </div>
      <YesNo
        legend={t('taxWithheld')}
        value={shown.taxWithheld}
        onChange={(taxWithheld) => change({ taxWithheld })}
      />
    </details>
  )
}
