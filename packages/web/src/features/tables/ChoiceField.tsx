import { Select } from 'antd'
import { useId } from 'react'

/** One of a few, with its label above. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <Select<Value>
        id={id}
        value={value}
        options={[...options]}
        onChange={onChange}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </p>
  )
}
