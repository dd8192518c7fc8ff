import { dueByIdentity, OPERATING_STATES, shortfall } from '@kuomian/campaign'
import { countsOf, problemOf, typedCounts } from '../../features/visits/visitDraft.ts'
import { CountField } from '../parts/inputs.tsx'
import { Choice, Notice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { EmployerWageFields } from './EmployerWageFields.tsx'
import { mustSayChanged } from './missing.ts'
import type { StepProps } from './steps.ts'

/** How the employer operates and how many work there; 应参保 follows from the parts (domain §10.1). */
export function HeadsStep({ taken, draft, rules, change }: StepProps) {
  const { t, pick } = useSpeech()
  const counts = countsOf(draft)
  const problem = problemOf(draft)
  return (
    <>
      <Choice
        inline
        legend={t('operatingState')}
        value={draft.operatingState}
        onChange={(operatingState) => change({ operatingState })}
        options={Object.entries(OPERATING_STATES).map(([code, title]) => ({ code, title: pick(title) }))}
      />
      <fieldset className="counts-grid">
        <legend>{t('headCounts')}</legend>
        {typedCounts.map((name) => (
          <CountField
            key={name}
            label={t(name)}
            count={draft.counts[name]}
            onChange={(count) => change({ counts: { ...draft.counts, [name]: count } })}
          />
        ))}
      </fieldset>
      {counts !== null && (
        <p className="sums">
          {t('toInsure')} <strong>{dueByIdentity(counts)}</strong> {t('shortfall')}{' '}
          <strong>{shortfall(counts)}</strong>
        </p>
      )}
      {problem !== null && <Notice kind="wrong">{t(problem)}</Notice>}
      {mustSayChanged(draft, taken.lead.persons) && (
        <label className="option">
          <input
            type="checkbox"
            checked={draft.headCountChanged}
            onChange={({ target }) => change({ headCountChanged: target.checked })}
          />
          <span>{t('moreThanIssued', { count: taken.lead.persons })}</span>
        </label>
      )}
      {rules.inspection !== 'dispatch' && (
        <EmployerWageFields wages={draft.wages} onChange={(wages) => change({ wages })} />
      )}
    </>
  )
}
