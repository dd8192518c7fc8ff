import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { type ReactNode, useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { AuditDraft } from './auditDraft.ts'

/** What an officer adds to a paper of audit. */
export function AuditFields({
  kind,
  draft,
  onChange,
}: {
  kind: 'audit-notice' | 'audit-opinion'
  draft: AuditDraft
  onChange: (draft: AuditDraft) => void
}) {
  const { t } = useLanguage()
  const change = (part: Partial<AuditDraft>) => onChange({ ...draft, ...part })
  const day = (name: 'day' | 'from' | 'to' | 'dueOn', label: string) => (
    <Field label={label}>
      {(id) => (
        <DatePicker
          id={id}
          value={draft[name] === null ? null : dayjs(draft[name])}
          onChange={(value) => change({ [name]: value?.format('YYYY-MM-DD') ?? null })}
        />
      )}
    </Field>
  )
  const line = (name: 'auditors' | 'persons' | 'amount', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          maxLength={200}
          value={draft[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Field>
  )
  const text = (name: 'findings' | 'opinion', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={4_000}
          value={draft[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return kind === 'audit-notice' ? (
    <>
      {day('day', t('documents.auditOn'))}
      {day('from', t('documents.auditFrom'))}
      {day('to', t('documents.auditTo'))}
      {line('auditors', t('documents.auditors'))}
    </>
  ) : (
    <>
      {day('day', t('documents.auditedOn'))}
      {day('from', t('documents.auditFrom'))}
      {day('to', t('documents.auditTo'))}
      {text('findings', t('documents.findings'))}
      {line('persons', t('documents.persons'))}
      {line('amount', t('documents.amount'))}
      {text('opinion', t('documents.opinion'))}
      {day('dueOn', t('documents.dueOn'))}
    </>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  )
}
