import { type ReactNode, useId } from 'react'
import { useSpeech } from '../speech.ts'

/** A page: its heading with the way back, its content, and the one act at the bottom. */
export function Page({
  title,
  back,
  tool,
  act,
  children,
}: {
  title: string
  /** At the right of the heading. */
  tool?: ReactNode
  back?: string | (() => void)
  act?: ReactNode
  children: ReactNode
}) {
  const { t } = useSpeech()
  return (
    <>
      <header className="top">
        {typeof back === 'string' && (
          <a className="back" href={`#${back}`} aria-label={t('back')}>
            ‹
          </a>
        )}
        {typeof back === 'function' && (
          <button type="button" className="back" aria-label={t('back')} onClick={back}>
            ‹
          </button>
        )}
        <h1>{title}</h1>
        {tool}
      </header>
      <main>{children}</main>
      {act !== undefined && <div className="act">{act}</div>}
    </>
  )
}

/** A field under its label. */
export function Field({
  label,
  note,
  children,
}: {
  label: string
  note?: string
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note !== undefined && <span className="soft">{note}</span>}
    </p>
  )
}

/** One of several, as rows that a thumb hits. */
export function Choice<Code extends string>({
  legend,
  options,
  value,
  onChange,
  inline = false,
  said = false,
}: {
  legend: string
  /** The page's heading asks the same already. */
  said?: boolean
  options: readonly { code: Code; title: string; note?: string }[]
  value: Code | null
  onChange: (code: Code) => void
  /** Side by side, two or three in a row. */
  inline?: boolean | 'three'
}) {
  const name = useId()
  return (
    <fieldset className={inline === 'three' ? 'choice inline three' : inline ? 'choice inline' : 'choice'}>
      <legend className={said ? 'only-heard' : undefined}>{legend}</legend>
      {options.map(({ code, title, note }) => (
        <label key={code} className="option">
          <input
            type="radio"
            name={name}
            value={code}
            checked={code === value}
            onChange={() => onChange(code)}
          />
          <span>
            {title}
            {note !== undefined && <small>{note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Several of several. */
export function Choices<Code extends string>({
  legend,
  options,
  values,
  onChange,
}: {
  legend: string
  options: readonly { code: Code; title: string }[]
  values: readonly Code[]
  onChange: (codes: Code[]) => void
}) {
  return (
    <fieldset className="choice inline">
      <legend>{legend}</legend>
      {options.map(({ code, title }) => (
        <label key={code} className="option">
          <input
            type="checkbox"
            checked={values.includes(code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...values, code] : values.filter((one) => one !== code))
            }
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Something that must be seen: amber for what is due or doubtful, red for what went wrong. */
export function Notice({
  kind = 'due',
  children,
}: {
  kind?: 'due' | 'wrong' | 'plain'
  children: ReactNode
}) {
  return (
    <p className={`notice ${kind}`} role={kind === 'wrong' ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
