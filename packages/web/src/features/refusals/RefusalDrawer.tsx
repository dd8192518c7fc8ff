import { REFUSAL_REASONS } from '@kuomian/campaign'
import { type Evidence, type RefusalRow, refusalsChangedSchema } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields } from '../evidence/index.ts'
import { type ReasonDraft, ReasonFields, reasonIsWhole } from './ReasonFields.tsx'
import { RefusalStateMark } from './RefusalStateMark.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** One refusal beside the list: the work behind it, its reason with evidence, and what the district does with it. */
export function RefusalDrawer({ refusal, onClose }: { refusal: RefusalRow; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const { user, campaign } = useSession()
  const works = user.role === 'district' && !campaign.readOnly
  const { reasonCode, note, decisionNote } = refusal
  return (
    <Drawer open size="min(600px, 100vw)" title={refusal.name} onClose={onClose}>
      <div className="refusal-sheet">
        <p className="refusal-line">
          <RefusalStateMark state={refusal.state} />
          <Link to="/leads/$leadId" params={{ leadId: String(refusal.leadId) }}>
            {t('refusals.openLead')}
          </Link>
        </p>
        <dl className="refusal-facts">
          <dt>{t('refusals.since')}</dt>
          <dd>{refusal.since}</dd>
          <dt>{t('refusals.contactDays')}</dt>
          <dd>{refusal.contactDays.join('、')}</dd>
          <dt>{t('refusals.attempts')}</dt>
          <dd>
            {refusal.attempts} {t('refusals.times')}
          </dd>
          <dt>{t('refusals.evidence')}</dt>
          <dd>
            {refusal.evidence} {t('refusals.pieces')}
          </dd>
          {reasonCode !== null && (
            <>
              <dt>{t('refusals.reason')}</dt>
              <dd>
                {pick(REFUSAL_REASONS[reasonCode])}
                {note !== '' && `：${note}`}
              </dd>
            </>
          )}
          {decisionNote !== null && decisionNote !== '' && (
            <>
              <dt>{t('refusals.decision')}</dt>
              <dd>{decisionNote}</dd>
            </>
          )}
        </dl>
        {works && refusal.state === 'draft' && <DescribeOne refusal={refusal} onClose={onClose} />}
        {works && refusal.state === 'draft' && <DropOne refusal={refusal} onClose={onClose} />}
        {works && refusal.state === 'dropped' && <RestoreOne refusal={refusal} onClose={onClose} />}
      </div>
    </Drawer>
  )
}

function DescribeOne({ refusal, onClose }: { refusal: RefusalRow; onClose: () => void }) {
  const { t } = useLanguage()
  const [draft, setDraft] = useState<ReasonDraft>({ reasonCode: refusal.reasonCode, note: refusal.note })
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const { mutate, isPending, error } = useRefusalAct(refusalsChangedSchema, '/refusals/describe', {
    said: ({ refusals }) => t('refusals.described', { count: refusals }),
    onDone: onClose,
  })
  return (
    <section className="refusal-group">
      <ReasonFields draft={draft} onChange={setDraft} />
      <EvidenceFields
        files={files}
        place={null}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
      {error !== null && <ErrorNotice error={error} />}
      <Button
        type="primary"
        loading={isPending}
        disabled={!reasonIsWhole(draft)}
        onClick={() => mutate({ ids: [refusal.id], ...draft, evidence: files.map(({ id }) => id) })}
      >
        {t('refusals.save')}
      </Button>
    </section>
  )
}

function DropOne({ refusal, onClose }: { refusal: RefusalRow; onClose: () => void }) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useRefusalAct(refusalsChangedSchema, `/refusals/${refusal.id}/drop`, {
    said: ({ refusals }) => t('refusals.decided', { count: refusals }),
    onDone: onClose,
  })
  return (
    <section className="refusal-group">
      <TextField label={t('refusals.dropReason')} value={reason} onChange={setReason} />
      {error !== null && <ErrorNotice error={error} />}
      <Button loading={isPending} disabled={reason.trim().length < 2} onClick={() => mutate({ reason })}>
        {t('refusals.drop')}
      </Button>
    </section>
  )
}

function RestoreOne({ refusal, onClose }: { refusal: RefusalRow; onClose: () => void }) {
  const { t } = useLanguage()
  const { mutate, isPending, error } = useRefusalAct(
    refusalsChangedSchema,
    `/refusals/${refusal.id}/restore`,
    { said: ({ refusals }) => t('refusals.decided', { count: refusals }), onDone: onClose },
  )
  return (
    <section className="refusal-group">
      {error !== null && <ErrorNotice error={error} />}
      <Button loading={isPending} onClick={() => mutate({})}>
        {t('refusals.restore')}
      </Button>
    </section>
  )
}
