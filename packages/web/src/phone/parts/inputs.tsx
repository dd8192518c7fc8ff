import { useState } from 'react'
import { useSpeech } from '../speech.ts'
import { centsOf, countOf, yuanOf } from './amounts.ts'
import { Choice, Field } from './parts.tsx'

/** A number that is kept as it is meant and shown as it is typed; what is none is said at once. */
function NumberField({
  label,
  first,
  read,
  wrong,
  decimal = false,
  onChange,
}: {
  label: string
  first: string
  read: (text: string) => number | null | undefined
  wrong: 'noAmount' | 'noCount'
  decimal?: boolean
  onChange: (value: number | null) => void
}) {
  const { t } = useSpeech()
  const [text, setText] = useState(first)
  const isWrong = read(text) === undefined
  return (
    <Field label={label} {...(isWrong ? { note: t(wrong) } : {})}>
      {(id) => (
        <input
          id={id}
          inputMode={decimal ? 'decimal' : 'numeric'}
          autoComplete="off"
          aria-invalid={isWrong}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            onChange(read(target.value) ?? null)
          }}
        />
      )}
    </Field>
  )
}

/** An amount typed in yuan and kept in cents. */
export function MoneyField({
  label,
  cents,
  onChange,
}: {
  label: string
  cents: number | null
  onChange: (cents: number | null) => void
}) {
  return (
    <NumberField
      decimal
      label={label}
      first={yuanOf(cents)}
      read={centsOf}
      wrong="noAmount"
      onChange={onChange}
    />
  )
}

/** A whole number. */
export function CountField({
  label,
  count,
  most,
  onChange,
}: {
  label: string
  count: number | null
  most?: number
  onChange: (count: number | null) => void
}) {
  return (
    <NumberField
      label={label}
      first={count === null ? '' : String(count)}
      read={(text) => countOf(text, most)}
      wrong="noCount"
      onChange={onChange}
    />
  )
}

/** A month; where the browser has no field for it, typed as 2016-05. */
export function MonthField({
  label,
  month,
  latest,
  onChange,
}: {
  label: string
  month: string | null
  latest: string
  onChange: (month: string | null) => void
}) {
  const [text, setText] = useState(month ?? '')
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="month"
          max={latest}
          placeholder="2016-05"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            onChange(/^\d{4}-(0[1-9]|1[0-2])$/.test(target.value) ? target.value : null)
          }}
        />
      )}
    </Field>
  )
}

/** Yes, no, or not asked yet. */
export function YesNo({
  legend,
  value,
  onChange,
}: {
  legend: string
  value: boolean | null
  onChange: (value: boolean | null) => void
}) {
  const { t } = useSpeech()
  return (
    <Choice
      inline="three"
      legend={legend}
      value={value === null ? 'open' : value ? 'yes' : 'no'}
      onChange={(code) => onChange(code === 'open' ? null : code === 'yes')}
      options={[
        { code: 'yes', title: t('yes') },
        { code: 'no', title: t('no') },
        { code: 'open', title: t('notSaid') },
      ]}
    />
  )
}
