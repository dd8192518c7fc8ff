import type { Order, OrderActName } from '@kuomian/contract'
import { Button } from 'antd'
import { type ComponentType, useState } from 'react'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { AmendOrder } from './AmendOrder.tsx'
import { ApproveOrder } from './ApproveOrder.tsx'
import { CorrectOrder } from './CorrectOrder.tsx'
import { ExtendOrder } from './ExtendOrder.tsx'
import { PauseOrder } from './PauseOrder.tsx'
import { ResumeOrder } from './ResumeOrder.tsx'
import { RevokeOrder } from './RevokeOrder.tsx'
import { ServeOrder } from './ServeOrder.tsx'

/** What the dialog of an act is given. */
export type OrderDialogProps = { order: Order; onClose: () => void }

type PlainKey = Extract<MessageKey, `orders.${OrderActName}`>

const dialogs = {
  amend: { label: 'orders.amend', Dialog: AmendOrder },
  approve: { label: 'orders.approve', Dialog: ApproveOrder },
  serve: { label: 'orders.serve', Dialog: ServeOrder },
  correct: { label: 'orders.correct', Dialog: CorrectOrder },
  extend: { label: 'orders.extend', Dialog: ExtendOrder },
  pause: { label: 'orders.pause', Dialog: PauseOrder },
  resume: { label: 'orders.resume', Dialog: ResumeOrder },
  revoke: { label: 'orders.revoke', Dialog: RevokeOrder },
} as const satisfies Record<OrderActName, { label: PlainKey; Dialog: ComponentType<OrderDialogProps> }>

const inOrder = ['approve', 'serve', 'correct', 'resume', 'amend', 'extend', 'pause', 'revoke'] as const
/** What carries an order on; the others are exceptions. */
const main: ReadonlySet<OrderActName> = new Set(['approve', 'serve', 'correct'])

/** What can be done to an order now; what carries it on comes first. */
export function OrderActs({ order }: { order: Order }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [act, setAct] = useState<OrderActName | null>(null)
  if (campaign.readOnly) return null
  const Dialog = act === null ? null : dialogs[act].Dialog
  return (
    <div className="order-acts">
      {inOrder
        .filter((name) => order.acts.includes(name))
        .map((name) => (
          <Button
            key={name}
            type={main.has(name) ? 'primary' : 'default'}
            danger={name === 'revoke'}
            onClick={() => setAct(name)}
          >
            {t(dialogs[name].label)}
          </Button>
        ))}
      {order.ownDraft && <span className="soft">{t('orders.ownDraft')}</span>}
      {Dialog !== null && <Dialog order={order} onClose={() => setAct(null)} />}
    </div>
  )
}
