import { InputNumber } from 'antd'

/** An amount typed in yuan and kept in cents. */
export function MoneyField({
  id,
  label,
  cents,
  onChange,
}: {
  id: string
  label: string
  cents: number | null
  onChange: (cents: number | null) => void
}) {
  return (
    <p className="visit-count">
      <label htmlFor={id}>{label}</label>
      <InputNumber<number>
        id={id}
        min={0}
        max={1_000_000}
        precision={2}
        controls={false}
        value={cents === null ? null : cents / 100}
        onChange={(yuan) => onChange(yuan === null ? null : Math.round(yuan * 100))}
      />
    </p>
  )
}
