import { type UndoPreview, withdrawalUndoneSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Asks the city before it undoes a withdrawal: what stands again, and what does not. */
export function UndoWithdrawalDialog({
  number,
  preview,
  onClose,
}: {
  number: number
  preview: UndoPreview
  onClose: () => void
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const undo = useMutation({
    mutationFn: () => request(withdrawalUndoneSchema, 'POST', `/batches/${number}/undo`, { reason }),
    onSuccess: async ({ batch, leads, orders, drafts }) => {
      message.success(t('batches.undoDone', { batch, leads, orders: orders + drafts }))
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['batches'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  const { leads, units, persons, orders, drafts, refusals } = preview
  return (
    <ConfirmWithNumbers
      open
      title={t('batches.undoAsk', { number })}
      act={t('batches.undo')}
      busy={undo.isPending}
      disabled={reason.trim().length < 2}
      error={undo.error}
      onConfirm={() => undo.mutate()}
      onCancel={onClose}
      numbers={[
        { label: t('batches.standsAgain', { leads }), value: <CountPair units={units} persons={persons} /> },
        { label: t('batches.staysRevoked'), value: <Amount value={orders + drafts} /> },
        { label: t('batches.staysLapsed'), value: <Amount value={refusals} /> },
      ]}
    >
      <p className="soft">{t('batches.undoNote')}</p>
      <TextField label={t('batches.reason')} rows={2} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
