import { countsAsInspected, needsProof, PERSON_OUTCOMES, UNIT_OUTCOMES } from '@kuomian/campaign'
import { Choice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import type { StepProps } from './steps.ts'

/** What came of the visit. */
export function OutcomeStep({ taken, draft, change }: StepProps) {
  const { t, pick } = useSpeech()
  const titles = taken.lead.units === 1 ? UNIT_OUTCOMES : PERSON_OUTCOMES
  return (
    <Choice
      said
      legend={t('stepOutcome')}
      value={draft.outcome}
      onChange={(outcome) => change({ outcome })}
      options={Object.entries(titles).map(([code, { title }]) => ({
        code,
        title: `${code} ${pick(title)}`,
        note: [
          t(countsAsInspected(code) ? 'counts' : 'countsNot'),
          ...(needsProof(code) ? [t('needsProof')] : []),
        ].join(' · '),
      }))}
    />
  )
}
