import { createHash } from 'node:crypto'
import { z } from 'zod'
import { copyRows, defineCommand, runCommand } from '../../command/index.ts'
import type { OpenDatabase } from '../../db/index.ts'
import { systemActor } from '../campaigns/index.ts'

/** That a partner asked about somebody, by the keyed index of his number. */
export type Look = {
  campaignId: number
  partnerId: number
  idIndex: Buffer
  pays: boolean
  lookedAt: Date
}

/** So long a look waits for others at most: one transaction for hundreds of looks. What a killed process had not written is lost with it. */
const WAIT = 200

type Waiting = { looks: Look[]; timer: NodeJS.Timeout | null; writing: Promise<void> }
const waiting = new WeakMap<OpenDatabase, Waiting>()

/** Notes a look; it is in the journal {@link WAIT} milliseconds later. */
export function noteLook(db: OpenDatabase, look: Look): void {
  const own = waiting.get(db) ?? { looks: [], timer: null, writing: Promise.resolve() }
  waiting.set(db, own)
  own.looks.push(look)
  // A failure keeps the looks for the next attempt; whoever closes the server hears of it.
  own.timer ??= setTimeout(() => void flushLooks(db).catch(() => undefined), WAIT)
}

/** Writes what waits, behind what is being written: when the server closes, and in tests. */
export async function flushLooks(db: OpenDatabase): Promise<void> {
  const own = waiting.get(db)
  if (own === undefined) return
  if (own.timer !== null) clearTimeout(own.timer)
  own.timer = null
  const before = own.writing.catch(() => undefined)
  own.writing = before.then(async () => {
    const looks = own.looks.splice(0)
    try {
      for (const [campaignId, group] of Map.groupBy(looks, (look) => look.campaignId))
        await runCommand(db, noteLooks(group), systemActor(campaignId), { looks: group.length })
    } catch (error) {
      own.looks.unshift(...looks)
      throw error
    }
  })
  return own.writing
}

/** The command `note-looks`: a batch of looks, one journal row with their count and hash. */
function noteLooks(looks: readonly Look[]) {
  return defineCommand({
    name: 'note-looks',
    roles: ['system'],
    input: z.object({ looks: z.number().int() }),
    whileReadOnly: true,
    async run(tx, _input, { campaign, journalId }) {
      await copyRows(
        tx,
        'feed_look',
        ['campaign_id', 'partner_id', 'id_index', 'pays', 'looked_at', 'journal_id'],
        looks.map((look) => [
          campaign.id,
          look.partnerId,
          look.idIndex,
          look.pays,
          look.lookedAt.toISOString(),
          journalId,
        ]),
      )
      const hash = createHash('sha256')
      for (const { partnerId, idIndex, lookedAt } of looks)
        hash.update(`${partnerId}:${idIndex.toString('hex')}:${lookedAt.toISOString()};`)
      const partners = [...new Set(looks.map(({ partnerId }) => partnerId))].sort((a, b) => a - b)
      return {
        answer: { looks: looks.length },
        subject: { kind: 'look', id: partners.join(',') },
        after: { looks: looks.length, partners },
        events: { count: looks.length, hash: hash.digest('hex') },
      }
    },
  })
}
