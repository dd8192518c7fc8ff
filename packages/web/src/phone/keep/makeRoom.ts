import type { PhonePerson } from '@kuomian/contract'
import { type ArrivingLead, type Keeper, StorageFull } from './keeper.ts'
import type { Who } from './shapes.ts'

/**
 * Writes where there may be no room. What can be downloaded again gives way to what cannot: first the leads that were taken
 * along (they stay in memory while the page is open); what still does not fit stays in memory too, and the page says so.
 */
export function roomMaker(keeper: Keeper, onLeadsGone: () => void) {
  const files = new Map<string, ArrayBuffer>()
  const people = new Map<number, readonly PhonePerson[]>()

  /** @returns false when there is no room even so */
  async function write(who: Who, attempt: () => Promise<void>): Promise<boolean> {
    try {
      await attempt()
      return true
    } catch (failure) {
      if (!(failure instanceof StorageFull)) throw failure
    }
    await giveWay(who)
    try {
      await attempt()
      return true
    } catch (failure) {
      if (failure instanceof StorageFull) return false
      throw failure
    }
  }

  async function giveWay(who: Who): Promise<void> {
    const leads = await keeper.readLeads(who)
    for (const { lead } of leads) people.set(lead.id, await keeper.readPersons(who, lead.id))
    await keeper.dropLeads()
    if (leads.length > 0) onLeadsGone()
  }

  return {
    write,
    async writeFile(who: Who, id: string, bytes: ArrayBuffer): Promise<void> {
      if (await write(who, () => keeper.writeFile(who, id, bytes))) files.delete(id)
      else files.set(id, bytes)
    },
    readFile: async (who: Who, id: string) => files.get(id) ?? (await keeper.readFile(who, id)),
    async dropFiles(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return
      for (const id of ids) files.delete(id)
      await keeper.dropFiles(ids)
    },
    /** Tries once more to write down files that are in memory only. */
    async settleFiles(who: Who): Promise<void> {
      for (const [id, bytes] of [...files]) {
        if (await write(who, () => keeper.writeFile(who, id, bytes))) files.delete(id)
      }
    },
    holdsFile: (id: string) => files.has(id),
    readPersons: async (who: Who, leadId: number) =>
      people.get(leadId) ?? (await keeper.readPersons(who, leadId)),
    /** Leads that had no room: their persons stay in memory. */
    holdPersons(leads: readonly ArrivingLead[]): void {
      for (const lead of leads) people.set(lead.lead.id, lead.people)
    },
    forgetPersons: () => people.clear(),
  }
}
export type RoomMaker = ReturnType<typeof roomMaker>
