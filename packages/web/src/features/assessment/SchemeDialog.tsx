import { type AssessmentScheme, assessmentSchemeSchema } from '@kuomian/campaign'
import { assessmentActSchema } from '@kuomian/contract'
import { Alert, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SchemeItems } from './SchemeItems.tsx'
import { useAssessmentAct } from './useAssessmentAct.ts'

/** Enters a new version of the method: the present one is changed here, or a file takes its place. */
export function SchemeDialog({ present, onClose }: { present: AssessmentScheme; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const id = useId()
  const [draft, setDraft] = useState(present)
  const [reason, setReason] = useState('')
  const [badFile, setBadFile] = useState<string | null>(null)
  const { mutate, isPending, error } = useAssessmentAct('schemes', assessmentActSchema, onClose)
  const checked = assessmentSchemeSchema.safeParse(draft)
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const found = assessmentSchemeSchema.safeParse(jsonOf(await file.text()))
    setBadFile(found.success ? null : (found.error.issues[0]?.message ?? file.name))
    if (found.success) setDraft(found.data)
  }
  const { bonus } = draft
  return (
    <Modal
      open
      title={`${t('assessment.editMethod')} · ${pick(draft.title)}`}
      okText={t('assessment.save')}
      okButtonProps={{ disabled: !checked.success || reason.trim().length < 2, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ definition: draft, reason })}
      onCancel={onClose}
      width={860}
    >
      <p className="dialog-field">
        <label htmlFor={id}>{t('assessment.uploadMethod')}</label>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </p>
      {badFile !== null && (
        <Alert type="error" message={t('assessment.badFile', { problem: badFile })} role="alert" />
      )}
      <div className="assessment-controls">
        <DayInput
          label={t('assessment.from')}
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        <DayInput
          label={t('assessment.to')}
          value={draft.to ?? ''}
          onChange={(to) => setDraft({ ...draft, to: to === '' ? undefined : to })}
        />
        {bonus !== undefined && (
          <>
            <Decimal
              label={t('assessment.bonusRule')}
              value={bonus.perPoint}
              onChange={(perPoint) => setDraft({ ...draft, bonus: { ...bonus, perPoint } })}
            />
            <Decimal
              label={t('assessment.bonusCap')}
              value={bonus.cap}
              onChange={(cap) => setDraft({ ...draft, bonus: { ...bonus, cap } })}
            />
          </>
        )}
      </div>
      <SchemeItems items={draft.items} onChange={(items) => setDraft({ ...draft, items })} />
      <div className="assessment-controls">
        {draft.grades.map((grade, place) => (
          <Decimal
            key={grade.title.zh}
            label={`${pick(grade.title)} ≥`}
            value={grade.least}
            onChange={(least) =>
              setDraft({ ...draft, grades: draft.grades.with(place, { ...grade, least }) })
            }
          />
        ))}
        {draft.deductions.map((deduction, place) => (
          <Decimal
            key={deduction.code}
            label={`${pick(deduction.title)} −`}
            value={deduction.points}
            onChange={(points) =>
              setDraft({ ...draft, deductions: draft.deductions.with(place, { ...deduction, points }) })
            }
          />
        ))}
      </div>
      <TextField label={t('assessment.reason')} value={reason} rows={2} onChange={setReason} />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

function Decimal({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className="assessment-decimal"
        inputMode="decimal"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
