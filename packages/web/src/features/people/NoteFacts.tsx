import { type Person, personActedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Answer = 'yes' | 'no' | 'unknown'
const answers: readonly Answer[] = ['yes', 'no', 'unknown']
const answerOf = (value: boolean | null): Answer => (value === null ? 'unknown' : value ? 'yes' : 'no')
const truthOf = (answer: Answer): boolean | null => (answer === 'unknown' ? null : answer === 'yes')

/** Notes what somebody says of himself, and a telephone number, sealed as soon as it arrives. */
export function NoteFacts({ person }: { person: Person }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const ids = useId()
  const [asks, setAsks] = useState(false)
  const [flexible, setFlexible] = useState(answerOf(person.flexible))
  const [hardToPlace, setHardToPlace] = useState(answerOf(person.hardToPlace))
  const [phone, setPhone] = useState('')
  const save = useMutation({
    mutationFn: () =>
      request(personActedSchema, 'POST', `/people/${person.id}/facts`, {
        flexible: truthOf(flexible),
        hardToPlace: truthOf(hardToPlace),
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
      }),
    onSuccess: async () => {
      setAsks(false)
      await client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const choice = (name: string, label: string, value: Answer, change: (answer: Answer) => void) => (
    <div className="person-choice">
      <span id={`${ids}-${name}`}>{label}</span>
      <Radio.Group
        aria-labelledby={`${ids}-${name}`}
        optionType="button"
        value={value}
        onChange={({ target }) => change(target.value)}
        options={answers.map((answer) => ({ value: answer, label: t(`people.${answer}`) }))}
      />
    </div>
  )
  return (
    <>
      <Button onClick={() => setAsks(true)}>{t('people.noteFacts')}</Button>
      <Modal
        open={asks}
        title={t('people.noteFacts')}
        okText={t('people.save')}
        cancelText={t('people.cancel')}
        okButtonProps={{ loading: save.isPending }}
        onOk={() => save.mutate()}
        onCancel={() => setAsks(false)}
      >
        {choice('flexible', t('people.flexible'), flexible, setFlexible)}
        {choice('hard', t('people.hard-to-place'), hardToPlace, setHardToPlace)}
        <TextField label={t('people.notePhone')} most={14} value={phone} onChange={setPhone} />
        {save.error !== null && <ErrorNotice error={save.error} />}
      </Modal>
    </>
  )
}
