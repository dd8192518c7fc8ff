import { needsProof } from '@kuomian/campaign'
import { Field, Notice } from '../parts/parts.tsx'
import { WhoAndWhen } from '../parts/WhoAndWhen.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import type { StepProps } from './steps.ts'
import { type Missing, missingOf } from './visitDraft.ts'

const missingKeys = {
  day: 'happenedOn',
  outcome: 'missingOutcome',
  officers: 'missingOfficers',
  note: 'missingNote',
  photo: 'missingPhoto',
  counts: 'missingCounts',
  changed: 'missingChanged',
  signer: 'missingSigner',
} as const satisfies Record<Missing, string>

/** Who went, when, what comes next; and what is still missing. */
export function SaveStep({ taken, draft, change }: StepProps) {
  const { state } = usePhone()
  const { t } = useSpeech()
  const least = state.day?.words?.officersPerVisit ?? 1
  const missing = missingOf(draft, taken.lead, least)
  return (
    <>
      <WhoAndWhen draft={draft} least={least} change={change} />
      {taken.lead.units === 1 && (
        <Field label={t('registerBy')}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={draft.registerBy}
              onChange={({ target }) => change({ registerBy: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t('nextOn')}>
        {(id) => (
          <input
            id={id}
            type="date"
            value={draft.nextOn}
            onChange={({ target }) => change({ nextOn: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('note')}
        {...(draft.outcome !== null && needsProof(draft.outcome) ? { note: t('noteProof') } : {})}
      >
        {(id) => (
          <textarea
            id={id}
            rows={4}
            maxLength={2000}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
      {missing.length > 0 && (
        <Notice>
          {t('missing', { what: missing.map((what) => t(missingKeys[what])).join(t('comma')) })}
        </Notice>
      )}
    </>
  )
}
