import type { Table } from 'dexie'
import { isFull, type KeptAct, type PhoneDatabase } from './database.ts'
import { type ActWithContent, type ArrivingLead, type Keeper, StorageFull } from './keeper.ts'
import { openBytes, openValue, type Sealed, sealBytes, sealValue } from './seal.ts'
import {
  dayFactsSchema,
  keptActSchema,
  personsSchema,
  type TakenLead,
  takenLeadSchema,
  type Who,
  whoSchema,
} from './shapes.ts'

/** Keeps everything in the browser's database, sealed under the key of the user. */
export function keepOnDevice(database: PhoneDatabase): Keeper {
  const { acts, files, leads, persons, drafts, facts } = database
  const fact = async (name: 'who' | 'day') => (await facts.get(name))?.value

  return {
    lasting: true,
    async readWho() {
      return whoSchema
        .nullable()
        .catch(null)
        .parse((await fact('who')) ?? null)
    },
    writeWho: (who) => room(() => facts.put({ name: 'who', value: who })),
    async readDay() {
      return dayFactsSchema
        .nullable()
        .catch(null)
        .parse((await fact('day')) ?? null)
    },
    writeDay: (day) => room(() => facts.put({ name: 'day', value: day })),

    async readActs(who) {
      const kept = await acts.where('userId').equals(who.userId).toArray()
      const open = ({ id, sealed }: KeptAct) => openValue(keyOf(who), `acts ${id}`, sealed)
      const opened = await openAll(kept, open, keptActSchema.parse)
      return { acts: opened, unreadable: kept.length - opened.length }
    },
    async writeActs(who, written: readonly ActWithContent[]) {
      const rows = await Promise.all(
        written.map(async (one) => {
          const { id, place, userId, state } = one.act
          const sealed = await sealValue(keyOf(who), `acts ${id}`, one)
          return { id, place, userId, unsent: state === 'sent' ? (0 as const) : (1 as const), sealed }
        }),
      )
      await room(() => acts.bulkPut(rows))
    },
    dropActs: (ids) => acts.bulkDelete([...ids]),
    countForeign: (userId) => acts.filter((act) => act.unsent === 1 && act.userId !== userId).count(),

    async writeFile(who, id, bytes) {
      const sealed = await sealBytes(keyOf(who), `files ${id}`, bytes)
      await room(() => files.put({ id, userId: who.userId, sealed }))
    },
    async readFile(who, id) {
      const kept = await files.get(id)
      return kept ? openBytes(keyOf(who), `files ${id}`, kept.sealed) : null
    },
    dropFiles: (ids) => files.bulkDelete([...ids]),

    async writeLeads(who, arrived: readonly ArrivingLead[]) {
      const key = keyOf(who)
      const sealedLeads = await Promise.all(
        arrived.map(async ({ people: _, ...lead }, order) => {
          const { id } = lead.lead
          return { id, order, sealed: await sealValue(key, `leads ${id}`, lead) }
        }),
      )
      const sealedPersons = await Promise.all(
        arrived.map(async ({ lead: { id }, people }) => {
          return { lead: id, sealed: await sealValue(key, `persons ${id}`, people) }
        }),
      )
      await room(() =>
        database.transaction('rw', leads, persons, async () => {
          await leads.clear()
          await persons.clear()
          await leads.bulkPut(sealedLeads)
          await persons.bulkPut(sealedPersons)
        }),
      )
    },
    async readLeads(who): Promise<TakenLead[]> {
      const kept = await leads.orderBy('order').toArray()
      const open = ({ id, sealed }: { id: number; sealed: Sealed }) =>
        openValue(keyOf(who), `leads ${id}`, sealed)
      return openAll(kept, open, takenLeadSchema.parse)
    },
    async readPersons(who, leadId) {
      const kept = await persons.get(leadId)
      return kept ? personsSchema.parse(await openValue(keyOf(who), `persons ${leadId}`, kept.sealed)) : []
    },
    async dropLeads() {
      await clearAll(leads, persons)
    },

    async readDraft(who, name) {
      const kept = await drafts.get(name)
      if (!kept || kept.userId !== who.userId) return null
      return openValue(keyOf(who), `drafts ${name}`, kept.sealed)
    },
    async writeDraft(who, name, draft) {
      const sealed = await sealValue(keyOf(who), `drafts ${name}`, draft)
      await room(() => drafts.put({ name, userId: who.userId, sealed }))
    },
    dropDraft: (name) => drafts.delete(name),
  }
}

function keyOf(who: Who): CryptoKey {
  if (who.key === null) throw new Error('nobody has signed in on this phone')
  return who.key
}

/** What does not open (it was sealed under another key) is left alone and not shown. */
async function openAll<Kept, Value>(
  kept: readonly Kept[],
  open: (one: Kept) => Promise<unknown>,
  parse: (value: unknown) => Value,
): Promise<Value[]> {
  const opened = await Promise.allSettled(kept.map(async (one) => parse(await open(one))))
  return opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
}

async function room(write: () => PromiseLike<unknown>): Promise<void> {
  try {
    await write()
  } catch (failure) {
    if (isFull(failure)) throw new StorageFull()
    throw failure
  }
}

async function clearAll(...tables: readonly Pick<Table, 'clear'>[]): Promise<void> {
  for (const table of tables) await table.clear()
}
