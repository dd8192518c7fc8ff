import type { Batch } from '@kuomian/contract'
import { Button } from 'antd'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Who has accepted a batch; a district that has not may do it here. */
export function Acceptance({ batch, onAccept }: { batch: Batch; onAccept: ((batch: Batch) => void) | null }) {
  const { t } = useLanguage()
  if (batch.kind !== 'issue') return <span className="soft">{t('batches.noAcceptance')}</span>
  const accepted = batch.parts.filter(({ acceptedOn }) => acceptedOn !== null)
  if (accepted.length < batch.parts.length) {
    if (onAccept !== null) {
      return (
        <Button size="small" onClick={() => onAccept(batch)}>
          {t('batches.accept')}
        </Button>
      )
    }
    return (
      <StateMark state="due">
        {batch.parts.length === 1
          ? t('batches.waiting')
          : t('batches.acceptedOf', { accepted: accepted.length, all: batch.parts.length })}
      </StateMark>
    )
  }
  return (
    <StateMark state="done">{t('batches.acceptedOn', { day: accepted.at(-1)?.acceptedOn ?? '' })}</StateMark>
  )
}
