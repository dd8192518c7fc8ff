import { isPersonOutcome, PERSON_OUTCOMES } from '@kuomian/campaign'
import type { PhonePerson } from '@kuomian/contract'
import { useState } from 'react'
import { formatYuan } from '../../language/format.ts'
import { Field, Notice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { contradictionOf, lacksOutcome } from './missing.ts'
import { useShortfall } from './ShortfallLine.tsx'
import type { StepProps } from './steps.ts'
import { outcomeOf } from './visitBody.ts'

const shownAtOnce = 50

/** The listed persons: one by one on cards (R06: 逐人排查), or all that remain at once. */
export function PersonsStep(step: StepProps) {
  const { taken, persons, draft, change } = step
  const { t, pick } = useSpeech()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(shownAtOnce)
  const found = persons.filter(({ name }) => name.includes(text.trim()))
  const open = persons.filter(({ id }) => !(id in draft.persons))
  const [first] = open
  const done = draft.remaining === null ? persons.length - open.length : persons.length

  if (persons.length === 0) return <Notice kind="plain">{t('noPersons')}</Notice>
  return (
    <>
      <p className="soft">{t('personsHere', { count: persons.length, done })}</p>
      {taken.personsLeft > 0 && (
        <Notice>{t('leftBehind', { count: persons.length, left: taken.personsLeft })}</Notice>
      )}
      {first !== undefined && (
        <button type="button" className="plain" onClick={() => change({ opened: first.id })}>
          {t('oneByOne', { count: open.length })}
        </button>
      )}
      <Field label={t('remaining')}>
        {(id) => (
          <select
            id={id}
            value={draft.remaining ?? ''}
            onChange={({ target }) => change({ remaining: target.value === '' ? null : target.value })}
          >
            <option value="">{t('leaveOpen')}</option>
            {Object.entries(PERSON_OUTCOMES).map(([code, { title }]) => (
              <option key={code} value={code}>
                {code} {pick(title)}
              </option>
            ))}
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
      <ul className="leads">
        {found.slice(0, shown).map((person) => (
          <PersonLine key={person.id} person={person} step={step} />
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

function PersonLine({ person: { id, name, idMasked }, step }: { person: PhonePerson; step: StepProps }) {
  const { draft, change } = step
  const { t, pick } = useSpeech()
  const price = useShortfall(draft.happenedOn)(draft.details[String(id)])
  const outcome = outcomeOf(draft, id)
  const word = outcome !== null && isPersonOutcome(outcome) ? pick(PERSON_OUTCOMES[outcome].title) : null
  const doubtful = lacksOutcome(draft, id) || contradictionOf(draft, id) !== null
  return (
    <li>
      <button type="button" className="lead" onClick={() => change({ opened: id })}>
        <span className="facts">
          <strong>{name}</strong>
          <span className="soft">{idMasked}</span>
        </span>
        <span className="facts">
          <span className={id in draft.persons ? 'mark sending' : 'soft'}>{word ?? t('leaveOpen')}</span>
          {price?.priced && price.cents > 0 && <span>{t('shortBy', { yuan: formatYuan(price.cents) })}</span>}
          {doubtful && <span className="mark refused">{t('toCheck')}</span>}
        </span>
      </button>
    </li>
  )
}
