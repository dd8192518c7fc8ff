import { type Appeal, type Assessment, assessmentActSchema } from '@kuomian/contract'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useAssessmentAct } from './useAssessmentAct.ts'

/** A district asks for another score of an item, with its reason and its evidence. */
export function FileAppealDialog({ assessment, onClose }: { assessment: Assessment; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const id = useId()
  const items = assessment.sheets[0]?.items ?? []
  const [item, setItem] = useState(items[0]?.code)
  const [because, setBecause] = useState('')
  const [evidence, setEvidence] = useState('')
  const { mutate, isPending, error } = useAssessmentAct('appeals', assessmentActSchema, onClose)
  const isMissing = item === undefined || because.trim().length < 2 || evidence.trim().length < 2
  return (
    <Modal
      open
      title={`${t('assessment.appeal')} · ${assessment.quarter}`}
      okText={t('assessment.appeal')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ quarter: assessment.quarter, item, because, evidence })}
      onCancel={onClose}
      width={480}
    >
      <p className="dialog-field">
        <label htmlFor={id}>{t('assessment.item')}</label>
        <Select
          id={id}
          value={item}
          options={items.map(({ code, title }) => ({ value: code, label: pick(title) }))}
          onChange={setItem}
        />
      </p>
      <TextField label={t('assessment.because')} value={because} rows={3} onChange={setBecause} />
      <TextField label={t('assessment.evidence')} value={evidence} rows={2} onChange={setEvidence} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

/** The office decides: so many points with the words of the decision; none rejects. */
export function DecideAppealDialog({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const [points, setPoints] = useState<number | null>(0)
  const [decision, setDecision] = useState('')
  const path = `appeals/${appeal.id}/decide`
  const { mutate, isPending, error } = useAssessmentAct(path, assessmentActSchema, onClose)
  return (
    <Modal
      open
      title={`${t('assessment.decide')} · ${nameOf(appeal.districtId)} ${appeal.item}`}
      okText={t('assessment.decide')}
      okButtonProps={{ disabled: points === null || decision.trim().length < 2, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ points: Math.round((points ?? 0) * 100), decision })}
      onCancel={onClose}
      width={480}
    >
      <p>{appeal.because}</p>
      <p className="soft">{`${t('assessment.evidence')}：${appeal.evidence}`}</p>
      <NumberField
        label={t('assessment.decidePoints')}
        value={points}
        least={-100}
        most={100}
        decimals={2}
        onChange={setPoints}
      />
      <TextField label={t('assessment.decision')} value={decision} rows={3} onChange={setDecision} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
