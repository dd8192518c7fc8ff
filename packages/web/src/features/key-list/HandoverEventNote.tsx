import { RECEIVERS } from '@kuomian/campaign'
import { type LeadEvent, receiverSchema } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useResultTitle } from './useHandoverColumns.tsx'

/** Under an event of a hand-over in a lead's timeline: whose, which number, and the result. */
export function HandoverEventNote({ event: { detail } }: { event: LeadEvent }) {
  const { t, pick } = useLanguage()
  const resultTitle = useResultTitle()
  const receiver = receiverSchema.safeParse(detail.receiver).data
  if (receiver === undefined || typeof detail.number !== 'number') return null
  return (
    <p className="soft">
      {t('key-list.eventOf', { receiver: pick(RECEIVERS[receiver]), number: detail.number })}
      {typeof detail.result === 'string' && ` · ${resultTitle(detail.result)}`}
    </p>
  )
}
