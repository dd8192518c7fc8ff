import { Input } from 'antd'
import { useId } from 'react'

/** A line or several of a dialog, with its label above. */
export function TextField({
  label,
  value,
  rows = 1,
  most = 500,
  hint,
  onChange,
}: {
  label: string
  value: string
  rows?: number
  most?: number
  hint?: string
  onChange: (text: string) => void
}) {
  const id = useId()
  const shared = { id, maxLength: most, value, ...(hint === undefined ? {} : { placeholder: hint }) }
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? (
        <Input {...shared} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input.TextArea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
    </p>
  )
}
