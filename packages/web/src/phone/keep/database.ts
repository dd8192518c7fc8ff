import Dexie, { type Table } from 'dexie'
import type { Sealed } from './seal.ts'

/** An act; all but its number, its owner and whether the server has it is sealed. */
export type KeptAct = { id: string; place: number; userId: string; unsent: 0 | 1; sealed: Sealed }
/** The bytes of a photograph or a signature. */
export type KeptFile = { id: string; userId: string; sealed: Sealed }
/** A lead taken along, in the order of the day. */
export type KeptLead = { id: number; order: number; sealed: Sealed }
/** The persons of a lead, apart from it: the list is read without them. */
export type KeptPersons = { lead: number; sealed: Sealed }
/** What is being typed. */
export type KeptDraft = { name: string; userId: string; sealed: Sealed }
/** A fact about this device: who is signed in with his key, and the day that was taken along. */
export type KeptFact = { name: 'who' | 'day'; value: unknown }

/** Everything the phone keeps. The version rises with the shape; Dexie migrates. */
export class PhoneDatabase extends Dexie {
  readonly acts: Table<KeptAct, string>
  readonly files: Table<KeptFile, string>
  readonly leads: Table<KeptLead, number>
  readonly persons: Table<KeptPersons, number>
  readonly drafts: Table<KeptDraft, string>
  readonly facts: Table<KeptFact, string>

  constructor() {
    super('kuomian-phone')
    this.version(1).stores({
      acts: 'id, userId',
      files: 'id',
      leads: 'id, order',
      persons: 'lead',
      drafts: 'name',
      facts: 'name',
    })
    this.acts = this.table('acts')
    this.files = this.table('files')
    this.leads = this.table('leads')
    this.persons = this.table('persons')
    this.drafts = this.table('drafts')
    this.facts = this.table('facts')
  }
}

/** Did the device refuse because its storage is full? */
export function isFull(failure: unknown): boolean {
  for (let cause = failure; cause instanceof Error; cause = innerOf(cause)) {
    if (cause.name === 'QuotaExceededError') return true
  }
  // Chromium names the failure of a whole transaction; the browser's own exception is no Error everywhere.
  return failure instanceof DOMException && failure.name === 'QuotaExceededError'
}

const innerOf = (error: Error): unknown => ('inner' in error ? error.inner : error.cause)
