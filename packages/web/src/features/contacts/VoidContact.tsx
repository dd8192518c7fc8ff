import { CONTACT_CHANNELS } from '@kuomian/campaign'
import { type Contact, contactVoidedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Asks for the reason before a contact is voided. */
export function VoidContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(contactVoidedSchema, 'POST', `/contacts/${contact.id}/void`, { reason }),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
  return (
    <ConfirmWithNumbers
      open
      title={t('contacts.voidAsk')}
      act={t('contacts.void')}
      danger
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate()}
      onCancel={onClose}
      numbers={[{ label: contact.happenedOn, value: pick(CONTACT_CHANNELS[contact.channel].title) }]}
    >
      <p className="soft">{t('contacts.voidNote')}</p>
      <TextField label={t('contacts.reason')} rows={3} value={reason} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
