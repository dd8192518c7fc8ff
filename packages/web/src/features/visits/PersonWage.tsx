import { type PersonDetails, personShortfall, type ShortfallPrice } from '@kuomian/campaign'
import type { LeadPerson } from '@kuomian/contract'
import { DatePicker, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MoneyField } from './MoneyField.tsx'
import { emptyDetails } from './visitRequest.ts'
import type { VisitRules } from './visitRules.ts'
import { wageWays } from './WageFields.tsx'

/** Whether a person works here, how he is paid and since when against the declared base; the shortfall follows (R06). */
export function PersonWage({
  person,
  details,
  happenedOn,
  contribution,
  onChange,
}: {
  person: Pick<LeadPerson, 'name' | 'wageCents'>
  details: PersonDetails | null
  happenedOn: string
  contribution: VisitRules['contribution']
  onChange: (details: PersonDetails | null) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const shown = details ?? emptyDetails
  function change(part: Partial<PersonDetails>): void {
    const next = { ...shown, ...part }
    onChange(Object.values(next).every((value) => value === null) ? null : next)
  }
  return (
    <fieldset className="visit-group visit-person-wage">
      <legend className="only-heard">{t('visits.wageOf', { name: person.name })}</legend>
      <div className="visit-row">
        <p className="visit-way">
          <span id={`${ids}-here`}>{t('visits.worksHere')}</span>
          <Radio.Group
            aria-labelledby={`${ids}-here`}
            optionType="button"
            value={shown.worksHere}
            onChange={({ target }) => change({ worksHere: target.value })}
            options={[
              { value: true, label: t('visits.yes') },
              { value: false, label: t('visits.no') },
            ]}
          />
        </p>
        <p className="visit-way">
          <label htmlFor={`${ids}-way`}>{t('visits.wageWay')}</label>
          <Select<NonNullable<PersonDetails['wageWay']>>
            id={`${ids}-way`}
            allowClear
            value={shown.wageWay}
            onChange={(way?: NonNullable<PersonDetails['wageWay']>) => change({ wageWay: way ?? null })}
            options={wageWays(pick)}
          />
        </p>
        <p className="visit-way">
          <label htmlFor={`${ids}-since`}>{t('visits.wageSince')}</label>
          <DatePicker
            id={`${ids}-since`}
            picker="month"
            value={shown.wageSince === null ? null : dayjs(`${shown.wageSince}-01`)}
            maxDate={dayjs(happenedOn)}
            onChange={(month) => change({ wageSince: month?.format('YYYY-MM') ?? null })}
          />
        </p>
        <MoneyField
          id={`${ids}-wage`}
          label={t('visits.wage')}
          cents={shown.wageCents}
          onChange={(wageCents) => change({ wageCents })}
        />
        <MoneyField
          id={`${ids}-declared`}
          label={t('visits.declared')}
          cents={shown.declaredCents}
          onChange={(declaredCents) => change({ declaredCents })}
        />
      </div>
      <p className="soft" aria-live="polite">
        {person.wageCents !== null && `${t('visits.rosterWage', { yuan: formatYuan(person.wageCents) })} `}
        {details !== null && <PriceLine price={personShortfall(details, happenedOn, contribution)} />}
      </p>
    </fieldset>
  )
}

function PriceLine({ price }: { price: ShortfallPrice }) {
  const { t } = useLanguage()
  if (!price.priced) return <>{t(`visits.${price.why}`)}</>
  const { cents, months, baseCents, unverified } = price
  if (cents === 0) return <>{t('visits.paidInFull')}</>
  return (
    <>
      <strong>{t('visits.priced', { yuan: formatYuan(cents), months, base: formatYuan(baseCents) })}</strong>{' '}
      {unverified && <StateMark state="due">{t('visits.unverified')}</StateMark>}
    </>
  )
}
