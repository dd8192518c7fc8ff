import { type OpenDatabase, transaction } from '../db/index.ts'
import { beginning, linkOf, sealedRows } from './chain.ts'

/** What the check of the chain found: the first journal row whose link is not that of its text, if any. */
export type JournalCheck = { rows: number; brokenAt: number | null; lastLink: string }

/** Walks the whole chain and recomputes each link. Memory does not grow with the journal. */
export async function verifyJournal(db: OpenDatabase): Promise<JournalCheck> {
  return transaction(
    db,
    async (tx) => {
      let link: Buffer = beginning
      let rows = 0
      let position = 0
      for (;;) {
        const batch = await sealedRows(tx, position, 5_000)
        for (const row of batch) {
          link = linkOf(link, row.text)
          rows++
          if (!row.hash?.equals(link)) return { rows, brokenAt: row.id, lastLink: link.toString('hex') }
          position = row.position ?? position
        }
        if (batch.length === 0) return { rows, brokenAt: null, lastLink: link.toString('hex') }
      }
    },
    'read only',
  )
}
