import { countsAsInspected, OPERATING_STATES, PERSON_OUTCOMES, UNIT_OUTCOMES } from '@kuomian/campaign'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ComingDays } from './ComingDays.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import type { VisitDraft } from './visitDraft.ts'
import type { VisitedLead, VisitRules } from './visitRules.ts'

/** Day, outcome and operating state, and what the outcome asks for: a day to register by, another district, another lead. */
export function VisitBasics({
  lead,
  draft,
  rules,
  onChange,
}: {
  lead: VisitedLead
  draft: VisitDraft
  rules: VisitRules
  onChange: (part: Partial<VisitDraft>) => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const ids = useId()
  const isUnit = lead.units === 1
  const { outcome } = draft
  return (
    <div className="visit-fields">
      <p className="visit-field">
        <label htmlFor={`${ids}-day`}>{t('visits.happenedOn')}</label>
        <DatePicker
          id={`${ids}-day`}
          allowClear={false}
          value={dayjs(draft.happenedOn)}
          maxDate={dayjs(campaign.today)}
          {...(lead.issuedOn === null ? {} : { minDate: dayjs(lead.issuedOn) })}
          onChange={(day) => day !== null && onChange({ happenedOn: day.format('YYYY-MM-DD') })}
        />
        <span className="soft">{t('visits.dayNote', { today: campaign.today })}</span>
      </p>
      <p className="visit-field">
        <label htmlFor={`${ids}-outcome`}>{t('visits.outcome')}</label>
        <Select<string>
          id={`${ids}-outcome`}
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          placeholder={t('visits.chooseOutcome')}
          value={outcome}
          onChange={(code) => onChange({ outcome: code })}
          options={Object.entries(isUnit ? UNIT_OUTCOMES : PERSON_OUTCOMES).map(([value, { title }]) => ({
            value,
            label: `${value} ${pick(title)}`,
          }))}
        />
        {outcome !== null && (
          <span className="soft">
            {t(countsAsInspected(outcome) ? 'visits.countsYes' : 'visits.countsNo')}
          </span>
        )}
      </p>
      {isUnit && (
        <p className="visit-field">
          <label htmlFor={`${ids}-state`}>{t('visits.operatingState')}</label>
          <Select<string>
            id={`${ids}-state`}
            allowClear
            value={draft.operatingState}
            onChange={(state: string | undefined) => onChange({ operatingState: state ?? null })}
            options={Object.entries(OPERATING_STATES).map(([value, title]) => ({
              value,
              label: pick(title),
            }))}
          />
        </p>
      )}
      <ComingDays draft={draft} isUnit={isUnit} holidays={rules.holidays} onChange={onChange} />
      <ProposalFields lead={lead} draft={draft} onChange={onChange} />
    </div>
  )
}
