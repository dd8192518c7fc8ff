import { bulkAnswerSchema, type Lead } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { InputNumber } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { followUpsQuery, useFollowUpNumbers } from '../follow-ups/index.ts'

/** Closes a lead as the duplicate of another one. */
export function CloseDuplicate({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const ids = useId()
  const [duplicateOf, setDuplicateOf] = useState<number | null>(null)
  const numbersOf = useFollowUpNumbers()
  const { data: ends } = useQuery(followUpsQuery(lead.id))
  const [reason, setReason] = useState('')
  const close = useMutation({
    mutationFn: () =>
      request(bulkAnswerSchema, 'POST', `/leads/${lead.id}/close-duplicate`, { duplicateOf, reason }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('leads.askDuplicate')}
      act={t('leads.actDuplicate')}
      danger
      busy={close.isPending}
      disabled={duplicateOf === null || reason.trim().length < 2}
      error={close.error}
      onConfirm={() => close.mutate()}
      onCancel={onClose}
      numbers={[
        { label: lead.name, value: <CountPair units={lead.units} persons={lead.persons} /> },
        ...numbersOf('ends', ends),
      ]}
    >
      <p className="dialog-field">
        <label htmlFor={`${ids}-of`}>{t('leads.duplicateOf')}</label>
        <InputNumber id={`${ids}-of`} min={1} precision={0} value={duplicateOf} onChange={setDuplicateOf} />
      </p>
      <TextField label={t('leads.reason')} rows={3} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
