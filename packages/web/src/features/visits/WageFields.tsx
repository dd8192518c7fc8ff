import { type EmployerWages, WAGE_WAYS, wageFactsSchema } from '@kuomian/campaign'
import { InputNumber, Select } from 'antd'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MoneyField } from './MoneyField.tsx'

const nothing = wageFactsSchema.parse({})

/** Wages as the employer's books show them (工资发放, domain §10.1). */
export function WageFields({
  wages,
  onChange,
}: {
  wages: EmployerWages | null
  onChange: (wages: EmployerWages | null) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const shown = wages ?? nothing
  function change(part: Partial<EmployerWages>): void {
    const next = { ...shown, ...part }
    onChange(Object.values(next).every((value) => value === null) ? null : next)
  }
  return (
    <fieldset className="visit-group">
      <legend>
        {t('visits.wages')} <span className="soft">{t('visits.wagesNote')}</span>
      </legend>
      <div className="visit-row">
        <p className="visit-way">
          <label htmlFor={`${ids}-way`}>{t('visits.wageWay')}</label>
          <Select<NonNullable<EmployerWages['way']>>
            id={`${ids}-way`}
            allowClear
            value={shown.way}
            onChange={(way?: NonNullable<EmployerWages['way']>) => change({ way: way ?? null })}
            options={wageWays(pick)}
          />
        </p>
        <p className="visit-count">
          <label htmlFor={`${ids}-months`}>{t('visits.wageMonths')}</label>
          <InputNumber<number>
            id={`${ids}-months`}
            min={0}
            max={600}
            precision={0}
            controls={false}
            value={shown.months}
            onChange={(months) => change({ months })}
          />
        </p>
        <MoneyField
          id={`${ids}-average`}
          label={t('visits.wageAverage')}
          cents={shown.averageCents}
          onChange={(averageCents) => change({ averageCents })}
        />
        <p className="visit-count">
          <label htmlFor={`${ids}-tax`}>{t('visits.taxWithheld')}</label>
          <Select<string>
            id={`${ids}-tax`}
            allowClear
            value={shown.taxWithheld === null ? null : shown.taxWithheld ? 'yes' : 'no'}
            onChange={(value?: string) =>
              change({ taxWithheld: value === undefined ? null : value === 'yes' })
            }
            options={[
              { value: 'yes', label: t('visits.yes') },
              { value: 'no', label: t('visits.no') },
            ]}
          />
        </p>
      </div>
    </fieldset>
  )
}

/** The ways to pay wages for a select. */
export function wageWays(pick: (title: { zh: string; en: string }) => string) {
  return (['bank', 'cash', 'mixed', 'piece', 'none'] as const).map((value) => ({
    value,
    label: pick(WAGE_WAYS[value]),
  }))
}
