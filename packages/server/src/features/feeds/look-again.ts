import type { FeedHit, RosterKind } from '@kuomian/campaign'
import { feedRowSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import { readAs, type Tx } from '../../db/index.ts'
import { openSealed } from '../../sealing/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { lockLeadBook } from '../leads/index.ts'
import { employerAccounts, mentionOf } from './hits/employer-accounts.ts'
import { settleHits } from './hits/settle-hits.ts'
import { latestIndex, type OpenIndex } from './payer-index/open-index.ts'
import { judgeRow } from './rows/judge-row.ts'
import { feedRowReader, type ReadRow } from './rows/read-rows.ts'
import { updateJudged } from './rows/store-rows.ts'
import type { FeedPlace } from './take-rows.ts'

const PIECE = 2_000

/** What looking again came to. */
export type LookedAgain = { rows: number; hits: number; newLeads: number; gone: number }

/**
 * Looks again at rows whose days are over by now, or for which the ledger has come that they waited for (R30, R33). A plan whose hits are answered by
 * a payment ends; a lead that was issued stays, and the ledger closes it (design §5). Works in pieces, each a command of its own.
 */
export async function lookAgain(
  place: FeedPlace,
  campaign: RunningCampaign,
  report: (rows: number) => void = () => undefined,
): Promise<LookedAgain> {
  const total: LookedAgain = { rows: 0, hits: 0, newLeads: 0, gone: 0 }
  const index = await latestIndex(place, campaign.id)
  if (index === null) return total
  const actor = systemActor(campaign.id)
  let after = 0
  for (;;) {
    const ids = await readAs(place.db, actor, (tx) => waitingRows(tx, campaign, index.month, after))
    const last = ids.at(-1)
    if (last === undefined) return total
    after = last
    const piece = await runCommand(place.db, lookAgainCommand(place, campaign, index), actor, { ids })
    for (const name of ['rows', 'hits', 'newLeads', 'gone'] as const) total[name] += piece[name]
    report(total.rows)
  }
}

async function waitingRows(
  tx: Tx,
  campaign: RunningCampaign,
  month: string,
  after: number,
): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select f.id from feed_row f
      where f.campaign_id = $1 and f.superseded_on is null and f.id > $2
        and (f.judged_month is distinct from $3 or f.look_on <= $4)
      order by f.id limit ${PIECE}`,
    [campaign.id, after, `${month}-01`, campaign.today],
  )
  return rows.map(({ id }) => id)
}

function lookAgainCommand(place: FeedPlace, running: RunningCampaign, index: OpenIndex) {
  return defineCommand({
    name: 'look-again-at-feed-rows',
    roles: ['system'],
    input: z.object({ ids: z.array(z.number().int()) }),
    async run(tx, { ids }, context) {
      await lockLeadBook(tx, context.campaign.id)
      const rows = await readAgain(tx, place, running, ids)
      const accounts = await employerAccounts(
        tx,
        context.campaign.id,
        rows.flatMap(({ read }) => read.facts.employer ?? []),
      )
      const bench = { today: context.today, definition: running.definition, index }
      const judged = rows.map((row) => {
        const { employer } = row.read.facts
        const of = employer === null ? null : (accounts.get(mentionOf(employer)) ?? null)
        const judgement = judgeRow(row.read, bench, of)
        return { ...row, judgement: { ...judgement, hit: judgement.hit ?? row.keptHit } }
      })
      const isHit = ({ judgement }: (typeof judged)[number]) => judgement.hit !== null
      const gone = judged.filter((row) => row.wasHit && !isHit(row))
      await updateJudged(tx, context, judged, index.month)
      const hits = judged.filter((row) => isHit(row))
      const settled = await settleHits(
        tx,
        context,
        running,
        hits.map(({ id }) => id),
        {
          employers: gone.flatMap(({ employerId }) => employerId ?? []),
          persons: gone.flatMap(({ personId }) => personId ?? []),
        },
      )
      const answer: LookedAgain = {
        rows: rows.length,
        hits: hits.filter(({ wasHit }) => !wasHit).length,
        newLeads: settled.newLeads,
        gone: gone.length,
      }
      return {
        answer,
        subject: { kind: 'feed', id: '' },
        after: { ...answer, month: index.month },
        events: settled.events,
      }
    },
  })
}

type RowAgain = {
  id: number
  read: ReadRow
  wasHit: boolean
  /** What was issued is kept, whatever a later ledger says: the ledger closes the lead (design §5). */
  keptHit: FeedHit | null
  employerId: number | null
  personId: number | null
}

/** Reads kept rows as they were read when they came. */
async function readAgain(
  tx: Tx,
  { keys }: FeedPlace,
  running: RunningCampaign,
  ids: readonly number[],
): Promise<RowAgain[]> {
  const { rows } = await tx.client.query<{
    id: number
    kind: RosterKind
    cells: unknown
    id_sealed: Buffer | null
    key_salt: Buffer | null
    hit_class: string | null
    hit_since: string | null
    hit_because: { zh: string; en: string } | null
    was_issued: boolean
    employer_id: number | null
    person_id: number | null
  }>(
    `select f.id, f.kind, f.cells, f.id_sealed, f.key_salt, f.hit_class, f.hit_since, f.hit_because, f.employer_id, f.person_id,
            coalesce(l.state <> 'pending' or l.issued_on is not null, false) as was_issued
       from feed_row f left join lead l on l.id = f.lead_id where f.id = any ($1) order by f.id`,
    [ids],
  )
  const readers = new Map(
    [...new Set(rows.map(({ kind }) => kind))].map((kind) => [kind, feedRowReader(kind, running, keys)]),
  )
  return rows.flatMap((row) => {
    const read = readers.get(row.kind)
    if (read === undefined) return []
    const cells = feedRowSchema.parse(row.cells)
    const { id_sealed: sealed, key_salt: salt } = row
    const given =
      sealed === null || salt === null ? cells : { ...cells, resident_id: openSealed(keys, sealed, salt) }
    return [
      {
        id: row.id,
        read: read(1, given),
        wasHit: row.hit_class !== null,
        keptHit:
          row.was_issued && row.hit_class !== null && row.hit_since !== null && row.hit_because !== null
            ? { leadClass: row.hit_class, since: row.hit_since, because: row.hit_because }
            : null,
        employerId: row.employer_id,
        personId: row.person_id,
      },
    ]
  })
}
