import { documentVoidedSchema, type PaperDocument } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Asks why a paper is voided. */
export function VoidDocument({ document, onClose }: { document: PaperDocument; onClose: () => void }) {
  const { t } = useLanguage()
  const id = useId()
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
      <p className="dialog-field">
        <label htmlFor={id}>{t('documents.reason')}</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </p>
    </ConfirmWithNumbers>
  )
}
