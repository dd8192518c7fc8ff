import { needsProof } from '@kuomian/campaign'
import { USUAL_WORKING_DAYS, usualDay } from '../../features/visits/registerDays.ts'
import { ordersRegistration } from '../../features/visits/visitRules.ts'
import { Field } from '../parts/parts.tsx'
import { WhoAndWhen } from '../parts/WhoAndWhen.tsx'
import { useSpeech } from '../speech.ts'
import { MissingList } from './MissingList.tsx'
import { ProposalFields } from './ProposalFields.tsx'
import type { StepProps } from './steps.ts'

/** Who went, when, what comes next; and what is still missing. */
export function SaveStep(step: StepProps) {
  const { taken, draft, rules, change } = step
  const { t } = useSpeech()
  const { outcome, happenedOn, registerBy } = draft
  const usual = usualDay(rules.calendar, happenedOn)
  return (
    <>
      <WhoAndWhen draft={draft} least={rules.officersPerVisit} change={change} />
      <ProposalFields {...step} />
      {taken.lead.units === 1 && ordersRegistration(outcome) && (
        <>
          <Field label={t('registerBy')} note={t('workingDaysOnly')}>
            {(id) => (
              <input
                id={id}
                type="date"
                min={happenedOn}
                value={registerBy}
                onChange={({ target }) => change({ registerBy: target.value })}
              />
            )}
          </Field>
          {usual !== null && usual !== registerBy && (
            <button type="button" className="plain" onClick={() => change({ registerBy: usual })}>
              {t('usualDay', { days: USUAL_WORKING_DAYS, day: usual })}
            </button>
          )}
        </>
      )}
      <Field label={t('nextOn')}>
        {(id) => (
          <input
            id={id}
            type="date"
            min={happenedOn}
            value={draft.nextOn}
            onChange={({ target }) => change({ nextOn: target.value })}
          />
        )}
      </Field>
      <Field label={t('note')} {...(outcome !== null && needsProof(outcome) ? { note: t('noteProof') } : {})}>
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
      <MissingList step={step} />
    </>
  )
}
