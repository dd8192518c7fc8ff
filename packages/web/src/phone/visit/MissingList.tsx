import { useSpeech } from '../speech.ts'
import { type Missing, missingOf, missingSteps } from './missing.ts'
import type { StepProps } from './steps.ts'

const missingKeys = {
  outcome: 'missingOutcome',
  dispatch: 'missingDispatch',
  units: 'missingUnits',
  unitFacts: 'missingUnitFacts',
  unitTwice: 'missingUnitTwice',
  counts: 'missingCounts',
  changed: 'missingChanged',
  personOutcome: 'missingPersonOutcome',
  personContradicts: 'missingContradicts',
  photo: 'missingPhoto',
  signer: 'missingSigner',
  day: 'happenedOn',
  dayAhead: 'missingDayAhead',
  beforeIssue: 'missingBeforeIssue',
  officers: 'missingOfficers',
  officerNames: 'missingOfficerNames',
  registerBy: 'missingRegisterBy',
  nextOn: 'missingNextOn',
  transferTo: 'missingTransferTo',
  duplicateOf: 'missingDuplicateOf',
  note: 'missingNote',
} as const satisfies Record<Missing, string>

/** What keeps a visit from being saved; what lies on another step leads there. */
export function MissingList({ step: { taken, draft, rules, turnTo } }: { step: StepProps }) {
  const { t } = useSpeech()
  const missing = missingOf(draft, rules)
  if (missing.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>{t('missingHere')}</p>
      <ul className="missing">
        {missing.map((what) => {
          const place = missingSteps[what]
          const words = t(missingKeys[what], { issued: taken.lead.issuedOn ?? '' })
          return (
            <li key={what}>
              {place === 'save' ? (
                words
              ) : (
                <button type="button" className="link" onClick={() => turnTo(place)}>
                  {words}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
