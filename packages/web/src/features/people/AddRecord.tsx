import { GRADUATE_STATES, type GraduateState, PERSON_RECORDS, type PersonRecordKind } from '@kuomian/campaign'
import { type Person, personActedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, InputNumber, Modal, Select } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

const kinds = [
  'state',
  'vacancy-offered',
  'venture-intended',
  'subsidy-applied',
  'subsidy-granted',
] as const satisfies readonly PersonRecordKind[]
const states = [
  'employed',
  'seeking',
  'venture',
  'studying',
  'army',
  'left-city',
] as const satisfies readonly GraduateState[]

/** Notes an employment state with its source, a vacancy, a venture, a subsidy applied for or granted. */
export function AddRecord({ person }: { person: Person }) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const client = useQueryClient()
  const ids = useId()
  const [asks, setAsks] = useState(false)
  const [kind, setKind] = useState<PersonRecordKind>(person.graduate === null ? 'subsidy-applied' : 'state')
  const [on, setOn] = useState(campaign.today)
  const [state, setState] = useState<GraduateState>('seeking')
  const [source, setSource] = useState('')
  const [subsidy, setSubsidy] = useState(person.entitlements[0]?.code ?? '')
  const [months, setMonths] = useState(12)
  const [note, setNote] = useState('')
  const needsSource = kind === 'state' || kind === 'vacancy-offered'
  const isSubsidy = kind === 'subsidy-applied' || kind === 'subsidy-granted'
  const save = useMutation({
    mutationFn: () =>
      request(personActedSchema, 'POST', `/people/${person.id}/records`, {
        ...{ kind, on, note },
        ...(kind === 'state' ? { state } : {}),
        ...(needsSource ? { source } : {}),
        ...(isSubsidy ? { subsidy } : {}),
        ...(kind === 'subsidy-granted' ? { months } : {}),
      }),
    onSuccess: async () => {
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const isReady = (!needsSource || source.trim() !== '') && (!isSubsidy || subsidy !== '')
  const field = (name: string, label: string, control: React.ReactNode) => (
    <p className="dialog-field">
      <label htmlFor={`${ids}-${name}`}>{label}</label>
      {control}
    </p>
  )
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('people.addRecord')}</Button>
      <Modal
        open={asks}
        title={t('people.addRecord')}
        okText={t('people.save')}
        cancelText={t('people.cancel')}
        okButtonProps={{ loading: save.isPending, disabled: !isReady }}
        onOk={() => save.mutate()}
        onCancel={() => setAsks(false)}
      >
        <div className="person-form">
          {field(
            'kind',
            t('people.kind'),
            <Select<PersonRecordKind>
              id={`${ids}-kind`}
              value={kind}
              onChange={setKind}
              options={kinds.map((value) => ({ value, label: pick(PERSON_RECORDS[value]) }))}
            />,
          )}
          {field(
            'day',
            t('people.day'),
            <DatePicker
              id={`${ids}-day`}
              allowClear={false}
              value={dayjs(on)}
              maxDate={dayjs(campaign.today)}
              onChange={(day) => day !== null && setOn(day.format('YYYY-MM-DD'))}
            />,
          )}
          {kind === 'state' &&
            field(
              'state',
              t('people.employment'),
              <Select<GraduateState>
                id={`${ids}-state`}
                value={state}
                onChange={setState}
                options={states.map((value) => ({ value, label: pick(GRADUATE_STATES[value].title) }))}
              />,
            )}
          {isSubsidy &&
            field(
              'subsidy',
              t('people.subsidy'),
              <Select<string>
                id={`${ids}-subsidy`}
                value={subsidy}
                onChange={setSubsidy}
                options={person.entitlements.map(({ code, title }) => ({ value: code, label: pick(title) }))}
              />,
            )}
          {kind === 'subsidy-granted' &&
            field(
              'months',
              t('people.months'),
              <InputNumber<number>
                id={`${ids}-months`}
                min={1}
                max={600}
                value={months}
                onChange={(value) => setMonths(value ?? 1)}
              />,
            )}
        </div>
        {needsSource && (
          <TextField
            label={t(kind === 'state' ? 'people.source' : 'people.vacancy')}
            most={120}
            value={source}
            onChange={setSource}
          />
        )}
        <TextField label={t('people.note')} value={note} onChange={setNote} />
        {save.error !== null && <ErrorNotice error={save.error} />}
      </Modal>
    </>
  )
}
