import { type ContactRequest, contactRecordedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { request } from '../../api/request.ts'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { ContactDraft } from './contactDraft.ts'

/** Saves a contact. Sent again after a lost answer it is the same contact: the key stays until the draft changes. */
export function useSaveContact(leadId: number, draft: ContactDraft, onSaved: () => void) {
  const { t, language } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const sent = useRef<{ draft: ContactDraft; key: string } | null>(null)
  return useMutation({
    mutationFn: () => {
      if (sent.current?.draft !== draft) sent.current = { draft, key: uuidv7() }
      const { reached, intention } = draft
      const body: ContactRequest = {
        ...draft,
        reached: reached === true,
        intention: reached === true ? intention : null,
        evidence: draft.evidence.map(({ id }) => id),
      }
      return request(contactRecordedSchema, 'POST', `/leads/${leadId}/contacts`, body, {
        idempotencyKey: sent.current.key,
      })
    },
    onSuccess: async ({ nextOn }) => {
      message.success(
        nextOn === null ? t('contacts.saved') : t('contacts.savedNext', { day: formatDay(language, nextOn) }),
      )
      onSaved()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}
