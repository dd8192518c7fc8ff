import type { Lead } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { LastMove } from './LastMove.tsx'
import { MoveDialog, type Moved } from './MoveDialog.tsx'
import type { WorkAct } from './useMoveWork.ts'
import { useOfficerName } from './useOfficerName.ts'
import { loadsQuery } from './workQueries.ts'
import './assignments.css'

/** Who works on a lead and when he comes again; a district gives it to somebody else here, takes it, or hands it back. */
export function LeadOfficer({ lead }: { lead: Lead }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [act, setAct] = useState<WorkAct | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const { data } = useQuery({ ...loadsQuery(lead.districtId ?? 0), enabled: lead.districtId !== null })
  const loads = data?.loads ?? []
  const officerName = useOfficerName(loads)
  const isOut = lead.state === 'issued' || lead.state === 'accepted' || lead.state === 'inspected'
  if (!isOut) return null
  const acts: { act: WorkAct; word: string }[] =
    user.role === 'district' && !campaign.readOnly ? [{ act: 'assign', word: t('work.assign') }] : []
  if (acts.length > 0 && lead.officerId === null) acts.push({ act: 'claim', word: t('work.claim') })
  if (acts.length > 0 && String(lead.officerId) === user.id)
    acts.push({ act: 'hand-back', word: t('work.handBack') })
  return (
    <Figure
      label={t('work.officer')}
      note={
        <>
          {lead.nextOn !== null && `${t('work.nextOn')} ${lead.nextOn} `}
          {acts.map(({ act: possible, word }) => (
            <Button key={possible} size="small" type="link" onClick={() => setAct(possible)}>
              {word}
            </Button>
          ))}
          {moved !== null && (
            <LastMove key={moved.assigned.assignmentId} moved={moved} officerName={officerName} />
          )}
          {act !== null && (
            <MoveDialog
              act={act}
              selection={{ ids: [lead.id] }}
              loads={loads}
              officerName={officerName}
              onClose={() => setAct(null)}
              onDone={setMoved}
            />
          )}
        </>
      }
    >
      <span className="lead-officer">{officerName(lead.officerId)}</span>
    </Figure>
  )
}
