import { type ReactNode, useId } from 'react'

/** A field with its label above it and, where it helps, a hint below. */
export function Field({
  label,
  hint,
  children,
}: {
  label: string
  hint?: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <span className="soft">{hint}</span>}
    </p>
  )
}
