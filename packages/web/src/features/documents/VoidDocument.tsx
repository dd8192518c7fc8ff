import { documentVoidedSchema, type PaperDocument } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Asks why a paper is voided. */
export function VoidDocument({ document, onClose }: { document: PaperDocument; onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      request(documentVoidedSchema, 'POST', `/documents/${document.id}/void`, { reason: reason.trim() }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['documents'] })
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('documents.voidAsk')}
      act={t('documents.void')}
      danger
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[{ label: t('documents.number'), value: document.number }]}
    >
      <p className="soft">{t('documents.voidNote')}</p>
      <TextField label={t('documents.reason')} rows={2} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
