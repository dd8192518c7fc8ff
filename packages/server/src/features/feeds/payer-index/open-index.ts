import { join } from 'node:path'
import { type CivilMonth, monthOf } from '@kuomian/campaign'
import { type OpenDatabase, readAs } from '../../../db/index.ts'
import type { Program } from '../../../program/index.ts'
import type { Keys } from '../../../sealing/index.ts'
import { systemActor } from '../../campaigns/index.ts'
import { askIndex, type KnownPayer } from './ask-index.ts'
import { type IndexFile, readIndexFile } from './index-file.ts'
import { personHasher } from './person-hash.ts'

/** The payments that look-ups and hits are answered from: those of one ledger month. */
export type OpenIndex = {
  month: CivilMonth
  /** @param id a valid ID number */
  ask(id: string): KnownPayer
}

type Held = { checked: number; id: number | null; index: OpenIndex | null; next: Promise<void> | null }

/** One index per campaign in this process; the database's is asked for at most so often. */
const CHECK_AFTER = 1_000
const held = new WeakMap<OpenDatabase, Map<number, Held>>()

/** What the look-up needs of the program. */
export type IndexPlace = Pick<Program, 'db' | 'keys' | 'folders'>

/**
 * The index that stands, held in memory (51 MB for 2.7 million payers, and the names of their accounts beside it). When another one was switched
 * to, it is read beside the old one, which answers until the new one is whole; only the first call of a process waits.
 * @returns null while there is no ledger
 */
export async function openIndex(place: IndexPlace, campaignId: number): Promise<OpenIndex | null> {
  const mine = held.get(place.db) ?? new Map<number, Held>()
  held.set(place.db, mine)
  const state = mine.get(campaignId) ?? { checked: 0, id: null, index: null, next: null }
  mine.set(campaignId, state)
  const isDue = state.index === null || Date.now() - state.checked >= CHECK_AFTER
  if (state.next === null && isDue) {
    state.next = follow(place, campaignId, state).finally(() => {
      state.checked = Date.now()
      state.next = null
    })
    // Whoever waits hears of a failure; with an index at hand nobody waits, and the next call tries again.
    state.next.catch(() => undefined)
  }
  if (state.index === null && state.next !== null) await state.next
  return state.index
}

/** The index that stands at this moment: for what must not go by one that was just replaced. */
export async function latestIndex(place: IndexPlace, campaignId: number): Promise<OpenIndex | null> {
  const state = held.get(place.db)?.get(campaignId)
  if (state !== undefined) {
    await state.next?.catch(() => undefined)
    await follow(place, campaignId, state)
    state.checked = Date.now()
    return state.index
  }
  return openIndex(place, campaignId)
}

async function follow(place: IndexPlace, campaignId: number, state: Held): Promise<void> {
  const row = await readAs(place.db, systemActor(campaignId), (tx) =>
    tx
      .selectFrom('payer_index')
      .select(['id', 'month', 'file'])
      .where('campaign_id', '=', campaignId)
      .executeTakeFirst(),
  )
  if ((row?.id ?? null) === state.id) return
  state.index = row === undefined ? null : await read(place, row)
  state.id = row?.id ?? null
}

async function read(
  { folders, keys }: IndexPlace,
  { month, file }: { month: string; file: string },
): Promise<OpenIndex> {
  return asked(await readIndexFile(join(folders.lake, file)), monthOf(month), keys)
}

function asked(index: IndexFile, month: CivilMonth, keys: Keys): OpenIndex {
  const hash = personHasher(keys)
  return { month, ask: (id) => askIndex(index, month, hash(id)) }
}
