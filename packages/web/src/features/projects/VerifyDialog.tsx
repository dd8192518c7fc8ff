import type { Evidence, Project, VerifyProject } from '@kuomian/contract'
import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields } from '../evidence/index.ts'
import { useProjectAct } from './useProjectAct.ts'

/** Yuan as typed, in cents. */
const cents = (yuan: number | null): number | null => (yuan === null ? null : Math.round(yuan * 100))
const yuan = (amount: number | null): number | null => (amount === null ? null : amount / 100)

/** What two officers found on site; it begins with what is known, so that only differences are typed. */
export function VerifyDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [verifiedOn, setVerifiedOn] = useState(campaign.today)
  const [isStarted, setStarted] = useState(project.state !== 'not-started')
  const [workFrom, setWorkFrom] = useState(project.from ?? '')
  const [workTo, setWorkTo] = useState((project.verifications[0]?.workTo ?? project.listed.to) || '')
  const [labour, setLabour] = useState<number | null>(project.workers?.persons ?? null)
  const [cost, setCost] = useState(yuan(project.costCents))
  const [remaining, setRemaining] = useState<number | null>(null)
  const [first, setFirst] = useState(user.name)
  const [second, setSecond] = useState('')
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const { mutate, isPending, error } = useProjectAct(project.id, 'verify', onClose)
  const costCents = cents(cost)
  const officers = [first.trim(), second.trim()]
  const found: VerifyProject | null =
    [verifiedOn, workFrom, workTo, ...officers].includes('') || labour === null || costCents === null
      ? null
      : {
          ...{ verifiedOn, isStarted, workFrom, workTo, labour, costCents, officers, note },
          remainingCostCents: cents(remaining),
          evidence: files.map(({ id }) => id),
        }
  return (
    <Modal
      open
      title={t('projects.verifyAsk')}
      okText={t('projects.save')}
      okButtonProps={{ disabled: found === null, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => found !== null && mutate(found)}
      onCancel={onClose}
      width={640}
    >
      <div className="project-form">
        <DayInput label={t('projects.day')} value={verifiedOn} onChange={setVerifiedOn} />
        <fieldset className="dialog-field project-choice">
          <legend>{t('projects.isStarted')}</legend>
          <Radio.Group
            value={isStarted}
            onChange={({ target }) => setStarted(target.value === true)}
            options={[
              { value: true, label: t('projects.started') },
              { value: false, label: t('projects.notStarted') },
            ]}
          />
        </fieldset>
        <DayInput label={t('projects.workFrom')} value={workFrom} onChange={setWorkFrom} />
        <DayInput label={t('projects.workTo')} value={workTo} onChange={setWorkTo} />
        <NumberField least={0} label={t('projects.costYuan')} value={cost} decimals={2} onChange={setCost} />
        <NumberField
          least={0}
          label={t('projects.remainingYuan')}
          value={remaining}
          decimals={2}
          onChange={setRemaining}
        />
        <NumberField least={0} label={t('projects.labour')} value={labour} onChange={setLabour} />
        <span />
        <TextField most={40} label={t('projects.officer', { number: 1 })} value={first} onChange={setFirst} />
        <TextField
          most={40}
          label={t('projects.officer', { number: 2 })}
          value={second}
          onChange={setSecond}
        />
      </div>
      <TextField label={t('projects.note')} value={note} rows={2} onChange={setNote} />
      <EvidenceFields
        files={files}
        place={null}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
