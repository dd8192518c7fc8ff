import type { Project } from '@kuomian/contract'
import { Modal } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { type ProjectActName, useProjectAct } from './useProjectAct.ts'

type Change = Exclude<ProjectActName, 'verify'>

const firstDay = {
  'change-cost': 'projects.changedOn',
  suspend: 'projects.suspendFrom',
  resume: 'projects.resumeOn',
  extend: 'projects.agreedOn',
} as const
const words = {
  'change-cost': 'projects.changeNote',
  suspend: 'projects.reason',
  extend: 'projects.note',
} as const

/** A change after the verification: of cost, a suspension, work again, an extension; each asks for a day and what it is about. */
export function ChangeDialog({
  act,
  label,
  project,
  onClose,
}: {
  act: Change
  label: string
  project: Project
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [day, setDay] = useState(campaign.today)
  const [to, setTo] = useState('')
  const [cost, setCost] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useProjectAct(project.id, act, onClose)
  const bodies: Record<Change, object> = {
    'change-cost': { costCents: Math.round((cost ?? 0) * 100), changedOn: day, note },
    suspend: { from: day, to: to === '' ? null : to, reason: note },
    resume: { on: day },
    extend: { agreedOn: day, to, note },
  }
  const asksWords = act === 'change-cost' || act === 'suspend'
  const isMissing =
    day === '' ||
    (asksWords && note.trim().length < 2) ||
    (act === 'change-cost' && cost === null) ||
    (act === 'extend' && to === '')
  return (
    <Modal
      open
      title={`${label} · ${project.name}`}
      okText={t('projects.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate(bodies[act])}
      onCancel={onClose}
      width={480}
    >
      <DayInput label={t(firstDay[act])} value={day} onChange={setDay} />
      {act === 'change-cost' && (
        <NumberField least={0} label={t('projects.costYuan')} value={cost} decimals={2} onChange={setCost} />
      )}
      {(act === 'suspend' || act === 'extend') && (
        <DayInput
          label={t(act === 'suspend' ? 'projects.suspendTo' : 'projects.newEnd')}
          value={to}
          onChange={setTo}
        />
      )}
      {act !== 'resume' && <TextField label={t(words[act])} value={note} rows={2} onChange={setNote} />}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
