import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { Choices, Field } from './parts.tsx'

/** The officers who went there, and the campaign day. */
export function WhoAndWhen({
  draft,
  least,
  change,
}: {
  draft: { happenedOn: string; officers: readonly string[]; otherOfficers: string }
  least: number
  change: (part: { happenedOn?: string; officers?: string[]; otherOfficers?: string }) => void
}) {
  const { phone, state } = usePhone()
  const { t } = useSpeech()
  const names = [...new Set([...(state.day?.officers ?? []), ...draft.officers])].filter(
    (name) => name !== '',
  )
  return (
    <>
      <Field label={t('happenedOn')} note={t('dayNote', { today: phone.today()?.day ?? '' })}>
        {(id) => (
          <input
            id={id}
            type="date"
            required
            value={draft.happenedOn}
            onChange={({ target }) => change({ happenedOn: target.value })}
          />
        )}
      </Field>
      <Choices
        legend={t('officers', { least })}
        options={names.map((code) => ({ code, title: code }))}
        values={draft.officers}
        onChange={(officers) => change({ officers })}
      />
      <Field label={t('otherOfficer')}>
        {(id) => (
          <input
            id={id}
            maxLength={200}
            value={draft.otherOfficers}
            onChange={({ target }) => change({ otherOfficers: target.value })}
          />
        )}
      </Field>
    </>
  )
}
