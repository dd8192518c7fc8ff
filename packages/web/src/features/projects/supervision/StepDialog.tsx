import { Modal } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../../dialogs/DayInput.tsx'
import { TextField } from '../../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useSession } from '../../../session/useSession.ts'
import { useFollowUp } from './useFollowUp.ts'

/** One step that says what, and on which day: an answer, what was done, how a finding was put right. */
export function StepDialog({
  title,
  label,
  path,
  field,
  isDated = true,
  onClose,
}: {
  title: string
  label: string
  /** Of the act. */
  path: string
  /** The words' name in the body. */
  field: 'answer' | 'act' | 'result' | 'reason'
  isDated?: boolean
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [on, setOn] = useState(campaign.today)
  const [words, setWords] = useState('')
  const { mutate, isPending, error } = useFollowUp(path, onClose)
  return (
    <Modal
      open
      title={title}
      okText={t('projects.save')}
      okButtonProps={{ disabled: words.trim().length < 2 || on === '', loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ ...(isDated ? { on } : {}), [field]: words })}
      onCancel={onClose}
      width={480}
    >
      {isDated && <DayInput label={t('projects.stepOn')} value={on} onChange={setOn} />}
      <TextField label={label} value={words} rows={3} onChange={setWords} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
