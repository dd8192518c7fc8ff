import type { Handover } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { AnswerHandover } from './AnswerHandover.tsx'
import { EndAudit } from './EndAudit.tsx'
import { ExtendCase } from './ExtendCase.tsx'
import { OpenCase } from './OpenCase.tsx'
import { ReceiveHandover } from './ReceiveHandover.tsx'

/** A dialog of one act on a hand-over. */
export type HandoverDialogProps = { handover: Handover; onClose: () => void }

const dialogs = {
  receive: ReceiveHandover,
  'open-case': OpenCase,
  extend: ExtendCase,
  'end-audit': EndAudit,
  answer: AnswerHandover,
} as const satisfies Record<Handover['acts'][number], unknown>

/** What the receiver can do with a hand-over now; the next step first. */
export function HandoverActs({ handover }: { handover: Handover }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [asking, setAsking] = useState<Handover['acts'][number] | null>(null)
  const Dialog = asking === null ? null : dialogs[asking]
  // Longer is never the next step; who has it for information has only to note it.
  const steps = handover.acts.filter((act) => act !== 'extend')
  const next = handover.leads ? steps[0] : steps.at(-1)
  return (
    <div className="handover-acts">
      {handover.acts.map((act) => (
        <Button
          key={act}
          {...(act === next ? { type: 'primary' } : {})}
          disabled={campaign.readOnly}
          onClick={() => setAsking(act)}
        >
          {act === 'open-case' && handover.receiver === 'audit'
            ? t('key-list.notice')
            : t(`key-list.act-${act}`)}
        </Button>
      ))}
      {Dialog !== null && <Dialog handover={handover} onClose={() => setAsking(null)} />}
    </div>
  )
}
