import { chmod, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PeopleRules } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type LakeSession, sqlText } from '../../lake/index.ts'
import type { Keys } from '../../sealing/index.ts'
import { identify } from './compute/difference.ts'
import type { PeopleSetting } from './person-facts.ts'
import { lastRun } from './setting.ts'
import { settlePeople } from './settle-people.ts'
import { writeChanges, writeListEntries, writeNewPeople } from './write-people.ts'

/** The lists as they were computed, and what it takes to keep them. */
export type ListsToRecord = {
  session: LakeSession
  /** Folder of the roster lake. */
  lake: string
  /** Where it may be written who is followed under which id; the file moves to its place when the rest is recorded. */
  file: string
  keys: Keys
  districtIds: ReadonlyMap<string, number>
  rules: PeopleRules
}

/** What is different from the last computation: new on a list, still, gone by a payment, gone otherwise, back again. */
export type ListCounts = {
  persons: number
  fresh: number
  still: number
  paying: number
  gone: number
  back: number
  undecided: number
}

/** So many people are reckoned anew at a time. */
const atATime = 1_000

/**
 * Records the lists as a difference: who is new, who left and why. What officers wrote stays, and so does whose somebody is; only who has contacts or records is
 * reckoned anew, because nobody else's next step depends on the day.
 */
export function recordLists(computed: ListsToRecord) {
  const { session, lake, file, rules } = computed
  return defineCommand({
    name: 'record-people-lists',
    roles: ['city', 'system'],
    input: z.object({
      month: z.string(),
      after: z.number().int().nullable(),
      deliveries: z.array(z.number().int()),
    }),
    async run(tx, { month, after, deliveries }, context) {
      const { campaign, today, journalId } = context
      const oldFile = await onlyAfter(tx, campaign.id, after)
      const counts = await countsOf(session)
      for (const { sql } of identify(await reserveIds(tx, counts.fresh + counts.others)))
        await session.run(sql)
      const lakePath = join(campaign.code, 'people', `${journalId}.parquet`)
      const setting = { rules, asOf: { day: today, month } }
      await writeNewPeople(tx, computed, context, setting)
      await writeChanges(tx, computed, context)
      await writeListEntries(tx, session, context)
      await settle(tx, campaign.id, setting)
      const { others, ...kept } = counts
      const answer = { ...kept, undecided: await undecidedIn(tx, campaign.id) }
      await tx
        .insertInto('people_run')
        .values({
          ...{
            campaign_id: campaign.id,
            as_of: today,
            month: `${month}-01`,
            deliveries,
            lake_path: lakePath,
          },
          ...{ ...answer, journal_id: journalId },
        })
        .execute()
      await session.run(
        `COPY (SELECT id, person, digest, lists, state FROM identified ORDER BY id) TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
      )
      // The file is no part of the transaction: it stands under a name that no other run has.
      await chmod(file, 0o600)
      await rename(file, join(lake, lakePath))
      return {
        answer: { ...answer, oldFile },
        subject: { kind: 'people-run', id: month },
        after: { month, ...answer, others },
      }
    },
  })
}

/** Two computations at once: the second waits here, and is refused, because it is a difference to what is no longer the last. */
async function onlyAfter(tx: Tx, campaignId: number, after: number | null): Promise<string | null> {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `kuomian people ${campaignId}`,
  ])
  const run = await lastRun(tx, campaignId)
  if ((run?.id ?? null) !== after) throw new Refusal('people-computed-meanwhile')
  return run?.lake_path ?? null
}

/** The counts, and how many more are followed though they stand on no list: graduates who pay. */
async function countsOf(session: LakeSession): Promise<Omit<ListCounts, 'undecided'> & { others: number }> {
  const [row] = await session.rows(`SELECT
    count(*) FILTER (state = 'open')::INTEGER AS persons,
    count(*) FILTER (known_id IS NULL AND state = 'open')::INTEGER AS fresh,
    count(*) FILTER (known_state = 'open' AND state = 'open')::INTEGER AS still,
    count(*) FILTER (known_state = 'open' AND state = 'paying')::INTEGER AS paying,
    count(*) FILTER (known_state = 'open' AND state = 'off')::INTEGER AS gone,
    count(*) FILTER (known_state <> 'open' AND state = 'open')::INTEGER AS back,
    count(*) FILTER (known_id IS NULL AND state <> 'open')::INTEGER AS others FROM numbered`)
  return countsSchema.parse(row)
}

const count = z.number().int()
const countsSchema = z.object({
  ...{ persons: count, fresh: count, still: count, paying: count, gone: count, back: count, others: count },
})

/** @returns the first of so many ids that nobody else gets */
async function reserveIds(tx: Tx, howMany: number): Promise<number> {
  const { rows } = await tx.client.query<{ first: number }>(
    `select setval('followed_person_id_seq', nextval('followed_person_id_seq') + $1) - $1 as first`,
    [howMany],
  )
  return rows[0]?.first ?? 1
}

async function settle(tx: Tx, campaignId: number, setting: PeopleSetting): Promise<void> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select id from followed_person where campaign_id = $1 and contacts > 0
      union select followed_id from person_record where campaign_id = $1 union select id from stage_change`,
    [campaignId],
  )
  for (let at = 0; at < rows.length; at += atATime)
    await settlePeople(
      tx,
      rows.slice(at, at + atATime).map(({ id }) => id),
      setting,
    )
}

async function undecidedIn(tx: Tx, campaignId: number): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*)::integer as n from followed_person where campaign_id = $1 and state = 'open' and district_id is null`,
    [campaignId],
  )
  return rows[0]?.n ?? 0
}
