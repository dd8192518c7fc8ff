import { isPersonOutcome, PERSON_OUTCOMES } from '@kuomian/campaign'
import { Choice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'

/** What was found about a person: all outcomes as rows for a thumb; once one is chosen it stands alone. */
export function PersonOutcome({
  name,
  chosen,
  remaining,
  choosing,
  onChoose,
  onOpen,
}: {
  name: string
  chosen: string | null
  /** The outcome of all who have none of their own. */
  remaining: string | null
  choosing: boolean
  onChoose: (outcome: string | null) => void
  onOpen: () => void
}) {
  const { t, pick } = useSpeech()
  const word = (code: string) =>
    isPersonOutcome(code) ? `${code} ${pick(PERSON_OUTCOMES[code].title)}` : code
  if (chosen !== null && !choosing) {
    return (
      <p className="chosen">
        <span>
          <span className="only-heard">{t('personOutcome', { name })}</span> <strong>{word(chosen)}</strong>
        </span>
        <button type="button" className="plain" onClick={onOpen}>
          {t('changeOutcome')}
        </button>
      </p>
    )
  }
  return (
    <>
      {remaining !== null && <p className="soft">{t('asRemaining', { outcome: word(remaining) })}</p>}
      <Choice
        inline
        legend={t('personOutcome', { name })}
        value={chosen}
        onChange={onChoose}
        options={Object.keys(PERSON_OUTCOMES).map((code) => ({ code, title: word(code) }))}
      />
      {chosen !== null && (
        <button type="button" className="plain" onClick={() => onChoose(null)}>
          {t('leaveOpen')}
        </button>
      )}
    </>
  )
}
