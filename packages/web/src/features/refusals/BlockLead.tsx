import { refusalBlockedSchema, refusalBlockKindSchema } from '@kuomian/contract'
import { Radio } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** Keeps a lead out of the reports, or ends what keeps it out. */
export function BlockLead({
  leadId,
  blocked,
  onClose,
}: {
  leadId: number
  blocked: boolean
  onClose: () => void
}) {
  const { t } = useLanguage()
  const ids = useId()
  const [kind, setKind] = useState<(typeof refusalBlockKindSchema.options)[number]>('court')
  const [reason, setReason] = useState('')
  const path = `/leads/${leadId}/refusal-block${blocked ? '/end' : ''}`
  const { mutate, isPending, error } = useRefusalAct(refusalBlockedSchema, path, {
    said: (answer) => t(`refusals.block-${answer.kind}`),
    onDone: onClose,
  })
  return (
    <ConfirmWithNumbers
      open
      title={t(blocked ? 'refusals.blockEnd' : 'refusals.blockAsk')}
      act={t(blocked ? 'refusals.blockEnd' : 'refusals.save')}
      busy={isPending}
      disabled={!blocked && reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate(blocked ? {} : { kind, reason })}
      onCancel={onClose}
      numbers={[]}
    >
      {!blocked && (
        <>
          <div className="dialog-field">
            <span id={`${ids}-kind`}>{t('refusals.blockKind')}</span>
            <Radio.Group
              aria-labelledby={`${ids}-kind`}
              value={kind}
              onChange={({ target }) => setKind(target.value)}
              options={refusalBlockKindSchema.options.map((value) => ({
                value,
                label: t(`refusals.block-${value}`),
              }))}
            />
          </div>
          <TextField label={t('refusals.blockReason')} value={reason} onChange={setReason} />
        </>
      )}
    </ConfirmWithNumbers>
  )
}
