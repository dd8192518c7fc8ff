import type { PhonePerson } from '@kuomian/contract'
import type { ActWithContent, Keeper } from './keeper.ts'
import type { DayFacts, TakenLead, Who } from './shapes.ts'

/** Keeps everything as long as the page is open: where the address is not secure, or the browser keeps nothing. */
export function keepInMemory(): Keeper {
  let who: Who | null = null
  let day: DayFacts | null = null
  let leads: TakenLead[] = []
  const acts = new Map<string, ActWithContent>()
  const files = new Map<string, ArrayBuffer>()
  const persons = new Map<number, readonly PhonePerson[]>()
  const drafts = new Map<string, unknown>()
  return {
    lasting: false,
    readWho: async () => who,
    writeWho: async (now) => {
      who = now
    },
    readDay: async () => day,
    writeDay: async (now) => {
      day = now
    },
    readActs: async ({ userId }) => ({
      acts: [...acts.values()].filter(({ act }) => act.userId === userId),
      unreadable: 0,
    }),
    writeActs: async (_who, written) => {
      for (const one of written) acts.set(one.act.id, one)
    },
    dropActs: async (ids) => {
      for (const id of ids) acts.delete(id)
    },
    countForeign: async (userId) =>
      [...acts.values()].filter(({ act }) => act.userId !== userId && act.state !== 'sent').length,
    writeFile: async (_who, id, bytes) => {
      files.set(id, bytes)
    },
    readFile: async (_who, id) => files.get(id) ?? null,
    dropFiles: async (ids) => {
      for (const id of ids) files.delete(id)
    },
    writeLeads: async (_who, arrived) => {
      persons.clear()
      leads = arrived.map(({ people, ...lead }) => {
        persons.set(lead.lead.id, people)
        return lead
      })
    },
    readLeads: async () => leads,
    readPersons: async (_who, leadId) => [...(persons.get(leadId) ?? [])],
    dropLeads: async () => {
      leads = []
      persons.clear()
    },
    readDraft: async (_who, name) => drafts.get(name) ?? null,
    writeDraft: async (_who, name, draft) => {
      drafts.set(name, draft)
    },
    dropDraft: async (name) => {
      drafts.delete(name)
    },
  }
}
