import { INSPECTIONS, needsProof } from '@kuomian/campaign'
import { Button, Input } from 'antd'
import { useEffect, useId, useRef } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields, PlaceField, SignatureFields } from '../evidence/index.ts'
import { DispatchFields } from './DispatchFields.tsx'
import { HeadCountFields } from './HeadCountFields.tsx'
import { OfficerFields } from './OfficerFields.tsx'
import { PersonOutcomes } from './PersonOutcomes.tsx'
import { useSaveVisit } from './useSaveVisit.ts'
import { VisitBasics } from './VisitBasics.tsx'
import { emptyDraft, useVisitDraft } from './visitDraft.ts'
import { missingOf, type VisitedLead, type VisitRules } from './visitRules.ts'
import { WageFields } from './WageFields.tsx'
import './visits.css'

/** Records a visit by the kind of inspection that the lead's class asks for (R05–R07), with its evidence. */
export function VisitForm({
  lead,
  rules,
  onClose,
}: {
  lead: VisitedLead
  rules: VisitRules
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { inspection, officersPerVisit: least } = rules
  const { draft, change, forget } = useVisitDraft(lead.id, emptyDraft(campaign.today, least))
  const save = useSaveVisit(lead, draft, () => {
    forget()
    onClose()
  })
  useEffect(() => heading.current?.focus(), [])
  const isUnit = lead.units === 1
  const proof = draft.outcome !== null && needsProof(draft.outcome)
  const missing = missingOf(draft, lead, rules)
  // Where the plan asks for each person, they stand first (R06).
  const persons = isUnit && lead.undecided > 0 && (
    <PersonOutcomes lead={lead} draft={draft} rules={rules} onChange={change} />
  )
  return (
    <section className="sheet visit-form" aria-label={t('visits.title')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('visits.title')} {isUnit && <span className="soft">{pick(INSPECTIONS[inspection])}</span>}
      </h2>
      <VisitBasics lead={lead} draft={draft} rules={rules} onChange={change} />
      <OfficerFields officers={draft.officers} least={least} onChange={(officers) => change({ officers })} />
      {inspection === 'persons' && persons}
      {isUnit && inspection === 'dispatch' && (
        <DispatchFields dispatch={draft.dispatch} onChange={(dispatch) => change({ dispatch })} />
      )}
      {isUnit && (
        <HeadCountFields
          counts={draft.counts}
          issued={lead.persons}
          changed={draft.headCountChanged || draft.outcome === 'U17'}
          onChange={(counts) => change({ counts })}
          onChanged={(headCountChanged) => change({ headCountChanged })}
        />
      )}
      {isUnit && inspection !== 'dispatch' && (
        <WageFields wages={draft.wages} onChange={(wages) => change({ wages })} />
      )}
      {inspection !== 'persons' && persons}
      <p className="visit-field visit-note">
        <label htmlFor={id}>{t('visits.note')}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={2000}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
        {proof && <span className="visit-demand">{t('visits.noteProof')}</span>}
      </p>
      <EvidenceFields
        files={draft.evidence}
        place={draft.place}
        note={proof && <span className="visit-demand">{t('visits.evidenceProof')}</span>}
        onAdd={(file) => change(({ evidence }) => ({ evidence: [...evidence, file] }))}
        onRemove={(file) =>
          change(({ evidence }) => ({ evidence: evidence.filter((kept) => kept.id !== file.id) }))
        }
      />
      <SignatureFields signedBy={draft.signedBy} signature={draft.signature} onChange={change} />
      <PlaceField place={draft.place} onChange={(place) => change({ place })} />
      {save.error !== null && <ErrorNotice error={save.error} />}
      <div className="visit-acts">
        <Button
          type="primary"
          disabled={missing.length > 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('visits.save')}
        </Button>
        <Button onClick={onClose}>{t('visits.cancel')}</Button>
        <span className="soft" aria-live="polite">
          {missing.length === 0
            ? t('visits.kept')
            : t('visits.missing', { what: missing.map((what) => t(`visits.${what}`)).join(t('visits.and')) })}
        </span>
      </div>
    </section>
  )
}
