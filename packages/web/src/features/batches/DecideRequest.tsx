import { decidedSchema, type LeadRequest } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request as ask } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { followUpsQuery, useFollowUpNumbers } from '../follow-ups/index.ts'

/** Asks the city before it approves or refuses a request. */
export function DecideRequest({
  request,
  approve,
  onClose,
}: {
  request: LeadRequest
  approve: boolean
  onClose: () => void
}) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [note, setNote] = useState('')
  const moves = approve && request.kind === 'transfer'
  const numbersOf = useFollowUpNumbers()
  const { data: goes } = useQuery({ ...followUpsQuery(request.leadId), enabled: moves })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      ask(decidedSchema, 'POST', `/lead-requests/${request.id}/decision`, {
        decision: approve ? 'approved' : 'refused',
        note,
      }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['batches'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t(approve ? 'batches.approveAsk' : 'batches.refuseAsk')}
      act={t(approve ? 'batches.approve' : 'batches.refuse')}
      danger={!approve}
      busy={isPending}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[
        { label: request.leadName, value: <CountPair units={request.units} persons={request.persons} /> },
        { label: t('batches.reason'), value: request.reason },
        ...numbersOf('goes', goes),
      ]}
    >
      <TextField label={t('batches.note')} rows={2} value={note} onChange={setNote} />
    </ConfirmWithNumbers>
  )
}
