import type { PhonePerson } from '@kuomian/contract'
import { useEffect, useState } from 'react'
import type { TakenLead } from '../keep/shapes.ts'
import { Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { useDraft } from '../useDraft.ts'
import { goTo, usePhone } from '../usePhone.ts'
import { DispatchStep } from './DispatchStep.tsx'
import { HeadsStep } from './HeadsStep.tsx'
import { missingOf } from './missing.ts'
import { OutcomeStep } from './OutcomeStep.tsx'
import { PersonPage } from './PersonPage.tsx'
import { PersonsStep } from './PersonsStep.tsx'
import { ProofStep } from './ProofStep.tsx'
import { SaveStep } from './SaveStep.tsx'
import { type StepName, type StepProps, stepsOf } from './steps.ts'
import { UserUnitPage } from './UserUnitPage.tsx'
import { useVisitRules } from './useVisitRules.ts'
import { visitBody } from './visitBody.ts'
import { draftOfVisit, emptyVisit, type VisitDraft, visitDraftName, visitDraftSchema } from './visitDraft.ts'

const views = {
  outcome: { title: 'stepOutcome', View: OutcomeStep },
  dispatch: { title: 'dispatch', View: DispatchStep },
  heads: { title: 'stepHeads', View: HeadsStep },
  persons: { title: 'stepPersons', View: PersonsStep },
  proof: { title: 'stepProof', View: ProofStep },
  save: { title: 'stepSave', View: SaveStep },
} as const

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
  const { draft, change, forget } = useDraft(visitDraftName(lead.id, replaces), visitDraftSchema, () => {
    const content = replaces === null ? undefined : state.contents.get(replaces)
    const before = content === undefined || replaces === null ? null : draftOfVisit(content, replaces)
    return before ?? emptyVisit(phone.today()?.day ?? '', state.who?.name ?? '')
  })
  const rules = useVisitRules(lead, persons)
  if (draft === null || persons === null) return <Notice kind="plain">{t('loading')}</Notice>

  const steps = stepsOf(lead.units, rules.inspection)
  const place = Math.min(draft.step, steps.length - 1)
  const name = steps[place] ?? 'outcome'
  const last = place === steps.length - 1

  function turnTo(step: number, part: Partial<VisitDraft> = {}): void {
    change({ step, opened: null, ...part })
    scrollTo(0, 0)
  }

  async function save(): Promise<void> {
    if (draft === null) return
    setSaving(true)
    const body = visitBody(draft, lead, rules.listed)
    const content = { kind: 'visit' as const, leadName: lead.name, body, files: draft.files }
    await phone.record(lead.id, content, draft.replaces)
    await forget()
    goTo(`/leads/${lead.id}`)
  }

  const step: StepProps = {
    ...{ taken, persons, draft, rules },
    change: (part) => (typeof part === 'object' && 'opened' in part ? turnTo(place, part) : change(part)),
    turnTo: (wanted: StepName) => turnTo(steps.indexOf(wanted)),
  }
  if (draft.opened !== null && name === 'persons')
    return <PersonPage key={draft.opened} id={draft.opened} {...step} />
  if (draft.opened !== null && name === 'dispatch')
    return <UserUnitPage key={draft.opened} place={draft.opened} {...step} />
  const { title, View } = views[name]
  return (
    <Page
      title={t(title)}
      back={place === 0 ? `/leads/${lead.id}` : () => turnTo(place - 1)}
      act={
        last ? (
          <button
            type="button"
            className="main"
            disabled={missingOf(draft, rules).length > 0 || saving}
            onClick={() => void save()}
          >
            {t('saveVisit')}
          </button>
        ) : (
          <button
            type="button"
            className="main"
            disabled={name === 'outcome' && draft.outcome === null}
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
      <View key={name} {...step} />
    </Page>
  )
}
