import type { PhonePerson } from '@kuomian/contract'
import type { Content } from '../content.ts'
import type { Act } from '../outbox/index.ts'
import type { DayFacts, TakenLead, Who } from './shapes.ts'

/** An act and what it says. */
export type ActWithContent = { readonly act: Act; readonly content: Content }

/** A lead of the day with its persons, as it comes in. */
export type ArrivingLead = TakenLead & { readonly people: readonly PhonePerson[] }

/**
 * Where the phone keeps things: sealed on the device, or in memory alone where the device allows nothing else. Writing fails
 * with {@link StorageFull} when there is no room.
 */
export interface Keeper {
  /** Whether things outlive the page. */
  readonly lasting: boolean
  readWho(): Promise<Who | null>
  writeWho(who: Who | null): Promise<void>
  readDay(): Promise<DayFacts | null>
  writeDay(day: DayFacts): Promise<void>
  /** The user's acts, and how many of them do not open. */
  readActs(who: Who): Promise<{ acts: ActWithContent[]; unreadable: number }>
  writeActs(who: Who, acts: readonly ActWithContent[]): Promise<void>
  dropActs(ids: readonly string[]): Promise<void>
  /** Unsent acts of users other than this one, by user. */
  countForeign(userId: string | null): Promise<number>
  writeFile(who: Who, id: string, bytes: ArrayBuffer): Promise<void>
  readFile(who: Who, id: string): Promise<ArrayBuffer | null>
  dropFiles(ids: readonly string[]): Promise<void>
  /** Takes the place of the leads that were there, at once and only when all have come. */
  writeLeads(who: Who, leads: readonly ArrivingLead[]): Promise<void>
  readLeads(who: Who): Promise<TakenLead[]>
  readPersons(who: Who, leadId: number): Promise<PhonePerson[]>
  dropLeads(): Promise<void>
  readDraft(who: Who, name: string): Promise<unknown>
  writeDraft(who: Who, name: string, draft: unknown): Promise<void>
  dropDraft(name: string): Promise<void>
}

/** The device has no room left. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'
}
