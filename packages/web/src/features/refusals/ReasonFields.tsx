import { REFUSAL_REASONS, type RefusalReasonCode } from '@kuomian/campaign'
import { refusalReasonSchema } from '@kuomian/contract'
import { Input, Select } from 'antd'
import { useId } from 'react'
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
      <p className="dialog-field">
        <label htmlFor={`${ids}-note`}>{t('refusals.note')}</label>
        <Input.TextArea
          id={`${ids}-note`}
          rows={2}
          maxLength={1000}
          placeholder={t('refusals.noteHint')}
          value={draft.note}
          onChange={({ target }) => onChange({ ...draft, note: target.value })}
        />
      </p>
    </>
  )
}
