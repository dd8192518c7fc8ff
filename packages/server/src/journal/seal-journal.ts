import { copyInto } from '../command/index.ts'
import { type OpenDatabase, transaction } from '../db/index.ts'
import { lastLink, linkOf, unsealedRows } from './chain.ts'

const batchSize = 1_000
/** Two servers on one database never seal at the same moment. */
const sealLock = 'journal-seal'

/**
 * Chains the journal rows that are committed for good. It runs beside the writers, which never wait for it.
 * @returns how many rows were sealed
 */
export async function sealJournal(db: OpenDatabase): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await sealBatch(db)
    sealed += count
    if (count < batchSize) return sealed
  }
}

function sealBatch(db: OpenDatabase): Promise<number> {
  return transaction(db, async (tx) => {
    const { rows: lock } = await tx.client.query<{ got: boolean }>(
      'select pg_try_advisory_xact_lock(hashtext($1)) as got',
      [sealLock],
    )
    if (!lock[0]?.got) return 0
    const rows = await unsealedRows(tx, batchSize)
    let link = await lastLink(tx)
    const seals = rows.map(({ id, text }) => {
      link = linkOf(link, text)
      return [id, link] as const
    })
    return copyInto(tx, 'journal_seal (journal_id, hash)', seals)
  })
}

/** Seals every few seconds until stopped. */
export function keepSealing(db: OpenDatabase, everyMs = 5_000): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => sealJournal(db)).catch(() => undefined)
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
