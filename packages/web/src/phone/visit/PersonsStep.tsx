import { PERSON_OUTCOMES } from '@kuomian/campaign'
import { useState } from 'react'
import { Field, Notice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import type { StepProps } from './steps.ts'

const shownAtOnce = 50

/** The listed persons, one by one (R06: 逐人排查), or all that remain at once. */
export function PersonsStep({ taken, persons, draft, change }: StepProps) {
  const { t, pick } = useSpeech()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(shownAtOnce)
  const options = Object.entries(PERSON_OUTCOMES).map(([code, { title }]) => (
    <option key={code} value={code}>
      {code} {pick(title)}
    </option>
  ))
  const found = persons.filter(({ name }) => name.includes(text.trim()))
  const done = draft.remaining === null ? Object.keys(draft.persons).length : persons.length

  function choose(id: number, outcome: string): void {
    const { [String(id)]: _before, ...others } = draft.persons
    change({ persons: outcome === '' ? others : { ...others, [String(id)]: outcome } })
  }

  if (persons.length === 0) return <Notice kind="plain">{t('noPersons')}</Notice>
  return (
    <>
      <p className="soft">{t('personsHere', { count: persons.length, done })}</p>
      {taken.personsLeft > 0 && (
        <Notice>{t('leftBehind', { count: persons.length, left: taken.personsLeft })}</Notice>
      )}
      <Field label={t('remaining')}>
        {(id) => (
          <select
            id={id}
            value={draft.remaining ?? ''}
            onChange={({ target }) => change({ remaining: target.value === '' ? null : target.value })}
          >
            <option value="">{t('leaveOpen')}</option>
            {options}
          </select>
        )}
      </Field>
      {persons.length > 8 && (
        <input
          type="search"
          className="search"
          aria-label={t('findPerson')}
          placeholder={t('findPerson')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <ul className="persons">
        {found.slice(0, shown).map(({ id, name, idMasked }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> <small className="soft">{idMasked}</small>
            </span>
            <select
              aria-label={t('personOutcome', { name })}
              value={draft.persons[String(id)] ?? ''}
              onChange={({ target }) => choose(id, target.value)}
            >
              <option value="">{draft.remaining ?? t('leaveOpen')}</option>
              {options}
            </select>
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" className="plain" onClick={() => setShown(shown + shownAtOnce)}>
          +{found.length - shown}
        </button>
      )}
    </>
  )
}
