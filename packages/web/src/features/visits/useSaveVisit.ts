import { OPERATING_STATES } from '@kuomian/campaign'
import { undecidedPersonsSchema, type VisitRequest, visitRecordedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { VisitedLead } from './VisitForm.tsx'
import { countsOf, type VisitDraft } from './visitDraft.ts'

/** Saves the draft of a visit. Sent again after a lost answer it is the same visit: the key stays until the draft changes. */
export function useSaveVisit(lead: VisitedLead, draft: VisitDraft, onSaved: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const sent = useRef<{ draft: VisitDraft; key: string } | null>(null)
  return useMutation({
    mutationFn: async () => {
      if (sent.current?.draft !== draft) sent.current = { draft, key: uuidv7() }
      const body: VisitRequest = {
        happenedOn: draft.happenedOn,
        outcome: draft.outcome ?? '',
        operatingState:
          draft.operatingState !== null && draft.operatingState in OPERATING_STATES
            ? draft.operatingState
            : null,
        officers: draft.officers.map((name) => name.trim()).filter((name) => name !== ''),
        headCounts: lead.units === 1 ? countsOf(draft) : null,
        persons: await personsOf(lead, draft),
        note: draft.note,
      }
      return request(visitRecordedSchema, 'POST', `/leads/${lead.id}/visits`, body, {
        idempotencyKey: sent.current.key,
      })
    },
    onSuccess: async ({ countedUnits, countedPersons }) => {
      message.success(t('visits.saved', { units: countedUnits, persons: countedPersons }))
      onSaved()
      await queryClient.invalidateQueries({ queryKey: ['leads'] })
    },
  })
}

/** The outcome of each person: chosen one by one, the rest as chosen for all that remain. */
async function personsOf(
  lead: VisitedLead,
  { persons, remaining, outcome }: VisitDraft,
): Promise<{ leadPersonId: number; outcome: string }[]> {
  // A lead of a person without an employer is decided by the outcome of the visit itself.
  const forAll = lead.units === 0 ? outcome : remaining
  if (forAll === null) {
    return Object.entries(persons).map(([id, code]) => ({ leadPersonId: Number(id), outcome: code }))
  }
  const { ids } = await request(undecidedPersonsSchema, 'GET', `/leads/${lead.id}/undecided`)
  const left = new Set(ids)
  const chosen = Object.entries(persons).filter(([id]) => left.has(Number(id)))
  for (const [id] of chosen) left.delete(Number(id))
  return [
    ...chosen.map(([id, code]) => ({ leadPersonId: Number(id), outcome: code })),
    ...[...left].map((id) => ({ leadPersonId: id, outcome: forAll })),
  ]
}
