import type { PhonePerson } from '@kuomian/contract'
import { useEffect, useState } from 'react'
import type { TakenLead } from '../keep/shapes.ts'
import { Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { useDraft } from '../useDraft.ts'
import { goTo, usePhone } from '../usePhone.ts'
import { HeadsStep } from './HeadsStep.tsx'
import { OutcomeStep } from './OutcomeStep.tsx'
import { PersonsStep } from './PersonsStep.tsx'
import { ProofStep } from './ProofStep.tsx'
import { SaveStep } from './SaveStep.tsx'
import { draftOfVisit, emptyVisit, missingOf, visitBody, visitDraftSchema } from './visitDraft.ts'

const allSteps = [
  { name: 'outcome', title: 'stepOutcome', View: OutcomeStep },
  { name: 'heads', title: 'stepHeads', View: HeadsStep },
  { name: 'persons', title: 'stepPersons', View: PersonsStep },
  { name: 'proof', title: 'stepProof', View: ProofStep },
  { name: 'save', title: 'stepSave', View: SaveStep },
] as const

/** Records a visit, one question at a time. */
export function VisitPage({ taken, replaces }: { taken: TakenLead; replaces: string | null }) {
  const { phone, state } = usePhone()
  const { t } = useSpeech()
  const { lead } = taken
  const [persons, setPersons] = useState<readonly PhonePerson[] | null>(null)
  const [saving, setSaving] = useState(false)
  useEffect(() => {
    void phone.persons(lead.id).then(setPersons)
  }, [phone, lead.id])
  const { draft, change, forget } = useDraft(`visit ${lead.id} ${replaces ?? ''}`, visitDraftSchema, () => {
    const content = replaces === null ? undefined : state.contents.get(replaces)
    const before = content === undefined || replaces === null ? null : draftOfVisit(content, replaces)
    return before ?? emptyVisit(phone.today()?.day ?? '', state.who?.name ?? '')
  })
  if (draft === null || persons === null) return <Notice kind="plain">{t('loading')}</Notice>

  // A person without an employer has neither head counts nor a list.
  const steps = allSteps.filter(({ name }) => lead.units === 1 || (name !== 'heads' && name !== 'persons'))
  const place = Math.min(draft.step, steps.length - 1)
  const step = steps[place]
  if (step === undefined) return null
  const last = place === steps.length - 1
  const missing = missingOf(draft, lead, state.day?.words?.officersPerVisit ?? 1)

  function turnTo(step: number): void {
    change({ step })
    scrollTo(0, 0)
  }

  async function save(): Promise<void> {
    if (draft === null || persons === null) return
    setSaving(true)
    const body = visitBody(
      draft,
      lead,
      persons.map(({ id }) => id),
    )
    const content = { kind: 'visit' as const, leadName: lead.name, body, files: draft.files }
    await phone.record(lead.id, content, draft.replaces)
    await forget()
    goTo(`/leads/${lead.id}`)
  }

  const { View } = step
  return (
    <Page
      title={t(step.title)}
      back={place === 0 ? `/leads/${lead.id}` : () => turnTo(place - 1)}
      act={
        last ? (
          <button
            type="button"
            className="main"
            disabled={missing.length > 0 || saving}
            onClick={() => void save()}
          >
            {t('saveVisit')}
          </button>
        ) : (
          <button
            type="button"
            className="main"
            disabled={step.name === 'outcome' && draft.outcome === null}
            onClick={() => turnTo(place + 1)}
          >
            {t('next')}
          </button>
        )
      }
    >
      <p className="soft">
        {lead.name} · {t('step', { step: place + 1, of: steps.length })}
      </p>
      <View key={step.name} taken={taken} persons={persons} draft={draft} change={change} />
    </Page>
  )
}
