import { CONTACT_CHANNELS, CONTACT_INTENTIONS, CONTACT_NEEDS, OFFICER_CHANNELS } from '@kuomian/campaign'
import { personActedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, DatePicker, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useId, useRef, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { usePersonWords } from './usePersonWords.ts'

const results = ['willing', 'hesitant', 'refusing', 'unreached'] as const
type Result = (typeof results)[number]
const needs = ['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'] as const
const hours = [9, 10, 11, 14, 15, 16] as const
const resultOfKey = new Map<string, Result>(results.map((result, index) => [String(index + 1), result]))

/** Records a contact with one person. By keyboard: 1 to 4 choose the result, Enter saves, Esc closes. */
export function PersonContactForm({
  personId,
  onSaved,
  onClose,
  goesOn = false,
}: {
  personId: number
  onSaved: () => void
  onClose: () => void
  /** Whether another person follows. */
  goesOn?: boolean
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { stepOf } = usePersonWords()
  const { message } = App.useApp()
  const client = useQueryClient()
  const ids = useId()
  const form = useRef<HTMLFormElement>(null)
  const [channel, setChannel] = useState<(typeof OFFICER_CHANNELS)[number]>('phone')
  const [result, setResult] = useState<Result | null>(null)
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [nextOn, setNextOn] = useState<string | null>(null)
  const [nextHour, setNextHour] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const save = useMutation({
    mutationFn: () =>
      request(personActedSchema, 'POST', `/people/${personId}/contacts`, {
        happenedOn: campaign.today,
        channel,
        reached: result !== 'unreached',
        intention: result === 'unreached' ? null : result,
        needs: result === 'unreached' ? [] : wanted,
        ...{ nextOn, nextHour: nextOn === null ? null : nextHour, note },
      }),
    onSuccess: async ({ step }) => {
      message.success(t('people.saved', { step: stepOf({ step, stepSubject: null }) }))
      onSaved()
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  useEffect(() => form.current?.focus(), [])

  function onKey(event: React.KeyboardEvent): void {
    const types = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
    const isText = types && !['radio', 'checkbox'].includes((event.target as HTMLInputElement).type)
    const chosen = resultOfKey.get(event.key)
    if (chosen !== undefined && !isText) setResult(chosen)
    else if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !isText && result !== null && !save.isPending) save.mutate()
    else return
    event.preventDefault()
  }

  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={t('people.record')}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        if (result !== null) save.mutate()
      }}
    >
      <div className="person-choice">
        <span id={`${ids}-channel`}>{t('people.channel')}</span>
        <Radio.Group
          aria-labelledby={`${ids}-channel`}
          optionType="button"
          size="small"
          value={channel}
          onChange={({ target }) => setChannel(target.value)}
          options={OFFICER_CHANNELS.map((value) => ({ value, label: pick(CONTACT_CHANNELS[value].title) }))}
        />
      </div>
      <div className="person-choice">
        <span id={`${ids}-result`}>{t('people.result')}</span>
        <Radio.Group
          aria-labelledby={`${ids}-result`}
          optionType="button"
          value={result}
          onChange={({ target }) => setResult(target.value)}
          options={results.map((value, index) => ({
            value,
            label: `${index + 1} ${value === 'unreached' ? t('people.notReached') : pick(CONTACT_INTENTIONS[value])}`,
          }))}
        />
      </div>
      {result !== null && result !== 'unreached' && (
        <fieldset className="person-choice">
          <legend>{t('people.needs')}</legend>
          <Checkbox.Group
            value={[...wanted]}
            onChange={(chosen) => setWanted(needs.filter((need) => chosen.includes(need)))}
            options={needs.map((value) => ({ value, label: pick(CONTACT_NEEDS[value]) }))}
          />
        </fieldset>
      )}
      <div className="person-form">
        <p className="dialog-field">
          <label htmlFor={`${ids}-next`}>{t('people.nextOn')}</label>
          <DatePicker
            id={`${ids}-next`}
            value={nextOn === null ? null : dayjs(nextOn)}
            minDate={dayjs(campaign.today)}
            onChange={(day) => setNextOn(day?.format('YYYY-MM-DD') ?? null)}
          />
        </p>
        <p className="dialog-field">
          <label htmlFor={`${ids}-hour`}>{t('people.nextHour')}</label>
          <Select<number | null>
            id={`${ids}-hour`}
            allowClear
            disabled={nextOn === null}
            value={nextHour}
            onChange={(hour) => setNextHour(hour ?? null)}
            options={hours.map((hour) => ({ value: hour, label: t('people.hourOf', { hour }) }))}
          />
        </p>
      </div>
      <TextField label={t('people.note')} rows={2} most={2000} value={note} onChange={setNote} />
      {save.error !== null && <ErrorNotice error={save.error} />}
      <div className="people-bar">
        <Button type="primary" htmlType="submit" disabled={result === null} loading={save.isPending}>
          {t(goesOn ? 'people.saveNext' : 'people.save')}
        </Button>
        <Button onClick={onClose}>{t('people.cancel')}</Button>
      </div>
      <p className="soft">{t('people.keys')}</p>
      <p className="soft">{t('people.recordNote')}</p>
    </form>
  )
}
