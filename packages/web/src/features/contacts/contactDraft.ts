import { contactRequestSchema, evidenceSchema } from '@kuomian/contract'
import { useState } from 'react'
import { z } from 'zod'

const draftSchema = z.object({
  happenedOn: z.string(),
  channel: contactRequestSchema.shape.channel,
  reached: z.boolean().nullable(),
  intention: z.enum(['willing', 'hesitant', 'refusing']).nullable(),
  needs: z.array(z.enum(['subsidy', 'training', 'jobs', 'way-to-pay', 'transfer'])),
  nextOn: z.string().nullable(),
  officers: z.array(z.string()),
  note: z.string(),
  evidence: z.array(evidenceSchema),
})

/** A contact as far as it is typed. */
export type ContactDraft = z.infer<typeof draftSchema>

/** Nothing typed yet: today, by telephone, by the reader himself. */
export function emptyDraft(today: string, officer: string): ContactDraft {
  return {
    happenedOn: today,
    channel: 'phone',
    reached: null,
    intention: null,
    needs: [],
    nextOn: null,
    officers: [officer],
    note: '',
    evidence: [],
  }
}

/** Whether enough is said for the server to take it. */
export function isComplete(draft: ContactDraft): boolean {
  const { reached, intention, officers } = draft
  return reached !== null && (!reached || intention !== null) && officers.length > 0
}

const place = (leadId: number): string => `kuomian.contact.${leadId}`

/** The draft of a contact with one lead; it stays in the browser's tab until it is saved or the tab is closed. */
export function useContactDraft(leadId: number, empty: ContactDraft) {
  const [draft, setDraft] = useState<ContactDraft>(() => readContactDraft(leadId) ?? empty)
  return {
    draft,
    /** A photograph that arrives late is added to what stands then: a change may ask for the newest draft. */
    change: (part: Partial<ContactDraft> | ((before: ContactDraft) => Partial<ContactDraft>)) =>
      setDraft((before) => {
        const next = { ...before, ...(typeof part === 'function' ? part(before) : part) }
        sessionStorage.setItem(place(leadId), JSON.stringify(next))
        return next
      }),
    forget: () => sessionStorage.removeItem(place(leadId)),
  }
}

/** What was typed for a lead and not saved. */
export function readContactDraft(leadId: number): ContactDraft | null {
  const text = sessionStorage.getItem(place(leadId))
  if (text === null) return null
  try {
    return draftSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
