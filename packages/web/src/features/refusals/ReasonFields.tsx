import { REFUSAL_REASONS, type RefusalReasonCode } from '@kuomian/campaign'
import { refusalReasonSchema } from '@kuomian/contract'
import { Select } from 'antd'
import { useId } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The reason for refusing by its code, and in the employer's words. */
export type ReasonDraft = { reasonCode: RefusalReasonCode | null; note: string }

/** Whether a draft can be saved: 其他 says nothing by itself. */
export const reasonIsWhole = ({ reasonCode, note }: ReasonDraft): boolean =>
  reasonCode !== null && (reasonCode !== '99' || note.trim().length >= 2)

/** The fields of {@link ReasonDraft}. */
export function ReasonFields({
  draft,
  onChange,
}: {
  draft: ReasonDraft
  onChange: (draft: ReasonDraft) => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const options = refusalReasonSchema.options.map((value) => ({
    value,
    label: `${value} ${pick(REFUSAL_REASONS[value])}`,
  }))
  return (
    <>
      <p className="dialog-field">
        <label htmlFor={`${ids}-reason`}>{t('refusals.reason')}</label>
        <Select<RefusalReasonCode>
          id={`${ids}-reason`}
          options={options}
          value={draft.reasonCode}
          onChange={(reasonCode) => onChange({ ...draft, reasonCode })}
        />
      </p>
      <TextField
        label={t('refusals.note')}
        rows={2}
        most={1000}
        hint={t('refusals.noteHint')}
        value={draft.note}
        onChange={(text) => onChange({ ...draft, note: text })}
      />
    </>
  )
}
