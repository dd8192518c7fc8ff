import { refusalsChangedSchema } from '@kuomian/contract'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { type ReasonDraft, ReasonFields, reasonIsWhole } from './ReasonFields.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** One reason for several employers. */
export function DescribeMany({ ids, onClose }: { ids: readonly number[]; onClose: () => void }) {
  const { t } = useLanguage()
  const [draft, setDraft] = useState<ReasonDraft>({ reasonCode: null, note: '' })
  const { mutate, isPending, error } = useRefusalAct(refusalsChangedSchema, '/refusals/describe', {
    said: ({ refusals }) => t('refusals.described', { count: refusals }),
    onDone: onClose,
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('refusals.describeAsk')}
      act={t('refusals.save')}
      busy={isPending}
      disabled={!reasonIsWhole(draft)}
      error={error}
      onConfirm={() => mutate({ ids, ...draft })}
      onCancel={onClose}
      numbers={[{ label: t('refusals.chosen'), value: t('refusals.unitsOf', { count: ids.length }) }]}
    >
      <ReasonFields draft={draft} onChange={setDraft} />
    </ConfirmWithNumbers>
  )
}
