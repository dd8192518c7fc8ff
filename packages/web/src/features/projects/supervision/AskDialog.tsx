import { addDays } from '@kuomian/campaign'
import { AutoComplete, Modal } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../../dialogs/DayInput.tsx'
import { TextField } from '../../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useSession } from '../../../session/useSession.ts'
import { useFollowUp } from './useFollowUp.ts'

const DAYS_TO_ANSWER = 14

/** Asks a department about a project, until a day. */
export function AskDialog({
  projectId,
  departments,
  onClose,
}: {
  projectId: number
  departments: readonly string[]
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const id = useId()
  const [department, setDepartment] = useState(departments[0] ?? '')
  const [ask, setAsk] = useState('')
  const [askedOn, setAskedOn] = useState(campaign.today)
  const [dueOn, setDueOn] = useState(addDays(campaign.today, DAYS_TO_ANSWER))
  const { mutate, isPending, error } = useFollowUp(`projects/${projectId}/ask-department`, onClose)
  const isMissing = department.trim().length < 2 || ask.trim().length < 2 || askedOn === '' || dueOn === ''
  return (
    <Modal
      open
      title={t('projects.ask')}
      okText={t('projects.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ department, ask, askedOn, dueOn })}
      onCancel={onClose}
      width={480}
    >
      <p className="dialog-field">
        <label htmlFor={id}>{t('projects.department')}</label>
        <AutoComplete
          id={id}
          className="project-number"
          value={department}
          options={departments.map((value) => ({ value }))}
          onChange={setDepartment}
        />
      </p>
      <TextField label={t('projects.askWhat')} value={ask} rows={3} onChange={setAsk} />
      <DayInput label={t('projects.askedOn')} value={askedOn} onChange={setAskedOn} />
      <DayInput label={t('projects.dueOn')} value={dueOn} onChange={setDueOn} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
