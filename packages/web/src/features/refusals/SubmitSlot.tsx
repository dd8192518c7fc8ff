import { type RefusalRow, reportSubmittedSchema } from '@kuomian/contract'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** Asks before a slot is submitted, with what lacks a reason or evidence. */
export function SubmitSlot({
  slot,
  count,
  drafts,
  onClose,
}: {
  slot: string
  /** All drafts of the slot; `drafts` are those that the list has read. */
  count: number
  drafts: readonly RefusalRow[]
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const { mutate, isPending, error } = useRefusalAct(reportSubmittedSchema, '/refusals/submit', {
    said: ({ refusals }) => t('refusals.submitted', { count: refusals }),
    onDone: onClose,
  })
  const units = (number: number) => t('refusals.unitsOf', { count: number })
  const bare = drafts.filter(({ reasonCode }) => reasonCode === null).length
  const unproved = drafts.filter(({ evidence }) => evidence === 0).length
  return (
    <ConfirmWithNumbers
      open
      title={t('refusals.submitAsk', { slot: formatDay(language, slot) })}
      act={t('refusals.submit')}
      busy={isPending}
      disabled={bare > 0}
      error={error}
      onConfirm={() => mutate({ slot })}
      onCancel={onClose}
      numbers={[
        { label: t('refusals.submitCount'), value: units(count) },
        ...(bare > 0 ? [{ label: t('refusals.withoutReason'), value: units(bare) }] : []),
        ...(unproved > 0 ? [{ label: t('refusals.withoutEvidence'), value: units(unproved) }] : []),
      ]}
    >
      <p className="soft">{t('refusals.submitLapsed')}</p>
    </ConfirmWithNumbers>
  )
}
