import type { Speaker } from './DemandPage.tsx'
import { Field } from './Field.tsx'
import { useSpeech } from './speech.ts'

/** Name and telephone of who sends. */
export function SpeakerFields({
  speaker,
  onSpeaker,
}: {
  speaker: Speaker
  onSpeaker: (speaker: Speaker) => void
}) {
  const { t } = useSpeech()
  return (
    <div className="two">
      <Field label={t('sender')}>
        {(id) => (
          <input
            id={id}
            value={speaker.sender}
            maxLength={40}
            autoComplete="name"
            required
            onChange={({ target }) => onSpeaker({ ...speaker, sender: target.value })}
          />
        )}
      </Field>
      <Field label={t('phone')}>
        {(id) => (
          <input
            id={id}
            type="tel"
            value={speaker.phone}
            maxLength={30}
            pattern="[0-9+\(\) \-]{5,30}"
            autoComplete="tel"
            required
            onChange={({ target }) => onSpeaker({ ...speaker, phone: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
