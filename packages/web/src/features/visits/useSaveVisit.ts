import { undecidedPersonsSchema, type VisitRequest, visitRecordedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { VisitDraft } from './visitDraft.ts'
import { detailsOf, type SentPerson, visitRequest } from './visitRequest.ts'
import type { VisitedLead } from './visitRules.ts'

/** Saves the draft of a visit. Sent again after a lost answer it is the same visit: the key stays until the draft changes. */
export function useSaveVisit(lead: VisitedLead, draft: VisitDraft, onSaved: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const sent = useRef<{ draft: VisitDraft; key: string; body: VisitRequest } | null>(null)
  return useMutation({
    mutationFn: async () => {
      if (sent.current?.draft !== draft) {
        const body = visitRequest(draft, lead, await personsOf(lead, draft))
        sent.current = { draft, key: uuidv7(), body }
      }
      const { key, body } = sent.current
      return request(visitRecordedSchema, 'POST', `/leads/${lead.id}/visits`, body, { idempotencyKey: key })
    },
    onSuccess: async ({ countedUnits, countedPersons, nextOn, proposed }) => {
      const said = [
        t('visits.saved', { units: countedUnits, persons: countedPersons }),
        ...(nextOn === null ? [] : [t('visits.savedNext', { day: nextOn })]),
        ...(proposed === null
          ? []
          : [t(proposed === 'transfer' ? 'visits.savedTransfer' : 'visits.savedDuplicate')]),
      ]
      message.success(said.join(' '))
      onSaved()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}

/** The outcome of each person: chosen one by one, the rest as chosen for all that remain. */
async function personsOf(lead: VisitedLead, draft: VisitDraft): Promise<SentPerson[]> {
  const { persons, remaining, outcome } = draft
  const sent = (id: number, code: string): SentPerson => ({
    leadPersonId: id,
    outcome: code,
    details: detailsOf(draft, id),
  })
  // A lead of a person without an employer is decided by the outcome of the visit itself.
  const forAll = lead.units === 0 ? outcome : remaining
  if (forAll === null) return Object.entries(persons).map(([id, code]) => sent(Number(id), code))
  const { ids } = await request(undecidedPersonsSchema, 'GET', `/leads/${lead.id}/undecided`)
  const left = new Set(ids)
  const chosen = Object.entries(persons).filter(([id]) => left.has(Number(id)))
  for (const [id] of chosen) left.delete(Number(id))
  return [...chosen.map(([id, code]) => sent(Number(id), code)), ...[...left].map((id) => sent(id, forAll))]
}
