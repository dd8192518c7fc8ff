import { CONTACT_CHANNELS, CONTACT_INTENTIONS, CONTACT_NEEDS, OFFICER_CHANNELS } from '@kuomian/campaign'
import type { Lead } from '@kuomian/contract'
import { Button, Checkbox, DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useId, useRef } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields } from '../evidence/index.ts'
import { emptyDraft, isComplete, useContactDraft } from './contactDraft.ts'
import { useSaveContact } from './useSaveContact.ts'
import './contacts.css'

const intentions = ['willing', 'hesitant', 'refusing'] as const
const needs = ['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'] as const

/** Records a contact with one employer: whether he was reached, what he means to do, and when to come back to him. */
export function ContactForm({ lead, onClose }: { lead: Pick<Lead, 'id' | 'issuedOn'>; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const ids = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { draft, change, forget } = useContactDraft(lead.id, emptyDraft(campaign.today, user.name))
  const save = useSaveContact(lead.id, draft, () => {
    forget()
    onClose()
  })
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="sheet contact-form" aria-label={t('contacts.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('contacts.record')}
      </h2>
      <div className="contact-fields">
        <div className="contact-field">
          <span id={`${ids}-channel`}>{t('contacts.channel')}</span>
          <Radio.Group
            aria-labelledby={`${ids}-channel`}
            optionType="button"
            value={draft.channel}
            onChange={({ target }) => change({ channel: target.value })}
            options={OFFICER_CHANNELS.map((value) => ({ value, label: pick(CONTACT_CHANNELS[value].title) }))}
          />
        </div>
        <p className="contact-field">
          <label htmlFor={`${ids}-day`}>{t('contacts.happenedOn')}</label>
          <DatePicker
            id={`${ids}-day`}
            allowClear={false}
            value={dayjs(draft.happenedOn)}
            maxDate={dayjs(campaign.today)}
            {...(lead.issuedOn === null ? {} : { minDate: dayjs(lead.issuedOn) })}
            onChange={(day) => day !== null && change({ happenedOn: day.format('YYYY-MM-DD') })}
          />
        </p>
        <div className="contact-field">
          <span id={`${ids}-reached`}>{t('contacts.reached')}</span>
          <Radio.Group
            aria-labelledby={`${ids}-reached`}
            optionType="button"
            value={draft.reached}
            onChange={({ target }) => change({ reached: target.value })}
            options={[
              { value: true, label: t('contacts.reachedYes') },
              { value: false, label: t('contacts.reachedNo') },
            ]}
          />
          {draft.reached !== null && (
            <span className="soft">{t(draft.reached ? 'contacts.countsYes' : 'contacts.countsNo')}</span>
          )}
        </div>
        {draft.reached === true && (
          <div className="contact-field">
            <span id={`${ids}-intention`}>{t('contacts.intention')}</span>
            <Radio.Group
              aria-labelledby={`${ids}-intention`}
              optionType="button"
              value={draft.intention}
              onChange={({ target }) => change({ intention: target.value })}
              options={intentions.map((value) => ({ value, label: pick(CONTACT_INTENTIONS[value]) }))}
            />
          </div>
        )}
      </div>
      {draft.reached === true && (
        <fieldset className="contact-needs">
          <legend>{t('contacts.needs')}</legend>
          <Checkbox.Group
            value={draft.needs}
            onChange={(chosen) => change({ needs: needs.filter((need) => chosen.includes(need)) })}
            options={needs.map((value) => ({ value, label: pick(CONTACT_NEEDS[value]) }))}
          />
        </fieldset>
      )}
      <div className="contact-fields">
        <p className="contact-field">
          <label htmlFor={`${ids}-next`}>{t('contacts.nextOn')}</label>
          <DatePicker
            id={`${ids}-next`}
            value={draft.nextOn === null ? null : dayjs(draft.nextOn)}
            minDate={dayjs(draft.happenedOn)}
            onChange={(day) => change({ nextOn: day?.format('YYYY-MM-DD') ?? null })}
          />
          <span className="soft">{t('contacts.nextNote')}</span>
        </p>
        <p className="contact-field">
          <label htmlFor={`${ids}-officers`}>{t('contacts.officers')}</label>
          <Select<string[]>
            id={`${ids}-officers`}
            mode="tags"
            open={false}
            suffixIcon={null}
            maxCount={10}
            tokenSeparators={['、', ',', '，']}
            value={draft.officers}
            onChange={(officers) =>
              change({ officers: officers.map((name) => name.trim().slice(0, 40)).filter(Boolean) })
            }
          />
        </p>
      </div>
      <p className="contact-field contact-note">
        <label htmlFor={`${ids}-note`}>{t('contacts.note')}</label>
        <Input.TextArea
          id={`${ids}-note`}
          rows={2}
          maxLength={2000}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </p>
      <EvidenceFields
        files={draft.evidence}
        place={null}
        onAdd={(file) => change(({ evidence }) => ({ evidence: [...evidence, file] }))}
        onRemove={(file) =>
          change(({ evidence }) => ({ evidence: evidence.filter(({ id }) => id !== file.id) }))
        }
      />
      {save.error !== null && <ErrorNotice error={save.error} />}
      <div className="contact-acts">
        <Button
          type="primary"
          disabled={!isComplete(draft)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('contacts.save')}
        </Button>
        <Button onClick={onClose}>{t('contacts.cancel')}</Button>
        <span className="soft">{t('contacts.kept')}</span>
      </div>
    </section>
  )
}
