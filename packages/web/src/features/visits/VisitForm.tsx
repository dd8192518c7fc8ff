import {
  countsAsInspected,
  isUnitOutcome,
  OPERATING_STATES,
  PERSON_OUTCOMES,
  UNIT_OUTCOMES,
} from '@kuomian/campaign'
import type { Lead } from '@kuomian/contract'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useId, useRef } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { HeadCountFields } from './HeadCountFields.tsx'
import { OfficerFields } from './OfficerFields.tsx'
import { PersonOutcomes } from './PersonOutcomes.tsx'
import { useSaveVisit } from './useSaveVisit.ts'
import { emptyDraft, problemOf, useVisitDraft } from './visitDraft.ts'
import './visits.css'

/** What the form needs to know of the lead. */
export type VisitedLead = Pick<Lead, 'id' | 'units' | 'persons' | 'undecided' | 'issuedOn'>

/** Records a visit: what was found at the employer, how many work there, and about each listed person. */
export function VisitForm({
  lead,
  officersPerVisit,
  onClose,
}: {
  lead: VisitedLead
  officersPerVisit: number
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const ids = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { draft, change, forget } = useVisitDraft(lead.id, emptyDraft(campaign.today, officersPerVisit))
  const save = useSaveVisit(lead, draft, () => {
    forget()
    onClose()
  })
  useEffect(() => heading.current?.focus(), [])

  const isUnit = lead.units === 1
  const titles = isUnit ? UNIT_OUTCOMES : PERSON_OUTCOMES
  const { outcome } = draft
  const needsProof = outcome !== null && isUnitOutcome(outcome) && UNIT_OUTCOMES[outcome].proof
  const named = draft.officers.filter((name) => name.trim() !== '').length
  const complete =
    outcome !== null &&
    named >= officersPerVisit &&
    (!needsProof || draft.note.trim().length >= 2) &&
    (!isUnit || problemOf(draft) === null)
  return (
    <section className="sheet visit-form" aria-label={t('visits.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('visits.title')}
      </h2>
      <div className="visit-fields">
        <p className="visit-field">
          <label htmlFor={`${ids}-day`}>{t('visits.happenedOn')}</label>
          <DatePicker
            id={`${ids}-day`}
            allowClear={false}
            value={dayjs(draft.happenedOn)}
            maxDate={dayjs(campaign.today)}
            {...(lead.issuedOn === null ? {} : { minDate: dayjs(lead.issuedOn) })}
            onChange={(day) => day !== null && change({ happenedOn: day.format('YYYY-MM-DD') })}
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
            onChange={(code) => change({ outcome: code })}
            options={Object.entries(titles).map(([value, { title }]) => ({
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
              onChange={(state: string | undefined) => change({ operatingState: state ?? null })}
              options={Object.entries(OPERATING_STATES).map(([value, title]) => ({
                value,
                label: pick(title),
              }))}
            />
          </p>
        )}
      </div>
      <OfficerFields
        officers={draft.officers}
        least={officersPerVisit}
        onChange={(officers) => change({ officers })}
      />
      {isUnit && <HeadCountFields counts={draft.counts} onChange={(counts) => change({ counts })} />}
      {isUnit && lead.undecided > 0 && (
        <PersonOutcomes
          lead={lead}
          outcomes={draft.persons}
          remaining={draft.remaining}
          onOutcomes={(persons) => change({ persons })}
          onRemaining={(remaining) => change({ remaining })}
        />
      )}
      <p className="visit-field visit-note">
        <label htmlFor={`${ids}-note`}>{t('visits.note')}</label>
        <Input.TextArea
          id={`${ids}-note`}
          rows={3}
          maxLength={2000}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
        {needsProof && <span className="visit-demand">{t('visits.noteProof')}</span>}
      </p>
      {save.error !== null && <ErrorNotice error={save.error} />}
      <div className="visit-acts">
        <Button type="primary" disabled={!complete} loading={save.isPending} onClick={() => save.mutate()}>
          {t('visits.save')}
        </Button>
        <Button onClick={onClose}>{t('visits.cancel')}</Button>
        <span className="soft">{t('visits.kept')}</span>
      </div>
    </section>
  )
}
