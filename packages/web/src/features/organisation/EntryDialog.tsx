import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { organisationQuery } from './organisationQuery.ts'

type Value = string | number | null

/** One field of an entry. */
export type EntryField = {
  name: string
  label: string
  required?: boolean
  kind?: 'text' | 'long' | 'day' | 'number'
  options?: readonly { value: string; label: string }[]
  initial?: Value
}

export interface EntryDialogProps {
  readonly title: string
  readonly path: string
  readonly answer: z.ZodType
  readonly fields: readonly EntryField[]
  readonly onClose: () => void
}

/** A small form in a dialog: what was typed stays until it is saved, whatever goes wrong. */
export function EntryDialog({ title, path, answer, fields, onClose }: EntryDialogProps) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() =>
    Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])),
  )
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(answer, 'POST', path, bodyOf(fields, values)),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: organisationQuery.queryKey })
    },
  })
  const isMissing = fields.some(({ name, required }) => required && String(values[name] ?? '').trim() === '')
  return (
    <Modal
      open
      title={title}
      okText={t('organisation.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate()}
      onCancel={onClose}
      width={480}
    >
      {fields.map((field) => (
        <Entry
          key={field.name}
          field={field}
          value={values[field.name] ?? null}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

/** An empty day or number is null, never an empty text. */
function bodyOf(fields: readonly EntryField[], values: Readonly<Record<string, Value>>) {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const value = values[name] ?? null
      return [name, value === '' && (kind === 'day' || kind === 'number') ? null : value]
    }),
  )
}

/** One field with its label above it. */
export function Entry({
  field: { label, kind = 'text', options, required = false },
  value,
  onChange,
}: {
  field: EntryField
  value: Value
  onChange: (value: Value) => void
}) {
  const id = useId()
  const text = value === null ? '' : String(value)
  const input = () => {
    if (options !== undefined) {
      return (
        <Select id={id} value={text} options={[...options]} onChange={onChange} style={{ width: '100%' }} />
      )
    }
    if (kind === 'number') {
      const number = typeof value === 'number' ? value : null
      return <InputNumber id={id} min={0} value={number} onChange={onChange} style={{ width: '100%' }} />
    }
    if (kind === 'long') {
      return (
        <Input.TextArea id={id} rows={4} value={text} onChange={({ target }) => onChange(target.value)} />
      )
    }
    return (
      <Input
        id={id}
        type={kind === 'day' ? 'date' : 'text'}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  }
  return (
    <p className="dialog-field">
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {input()}
    </p>
  )
}
