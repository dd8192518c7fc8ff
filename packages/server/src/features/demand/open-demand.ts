import { type Campaign, campaignSchema, readAccessNumber } from '@kuomian/campaign'
import { type DemandPair, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { codeHash, numberHash } from '../documents/index.ts'
import { countTry } from './count-try.ts'

/** What the paper said, as it was copied when it was made. */
const pageSchema = z.object({
  title: z.string(),
  number: z.string(),
  employer: z.string(),
  issuer: z.string(),
  madeOn: z.string(),
  dueOn: z.string().nullable(),
  persons: z.number().nullable(),
  words: z.array(z.string()),
  contact: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
  bring: z.array(z.string()),
})

/** A demand that a pair opened: who acts, in which campaign, on what. */
export type OpenDemand = {
  actor: Actor & { districtId: number }
  accessId: number
  leadId: number
  page: z.infer<typeof pageSchema>
  campaign: Campaign
  today: string
}

/**
 * Opens the demand of a number and a code. A number that is not there and a code that does not belong to it give one
 * answer; a slip of the finger and a paper of another year are told apart by the number alone, which says nothing of
 * whether it exists.
 * @throws Refusal
 */
export async function openDemand(db: OpenDatabase, pair: DemandPair, address: string): Promise<OpenDemand> {
  await countTry(db, 'address', address)
  const read = readAccessNumber(pair.number)
  if (read === null) throw new Refusal('demand-number-mistyped', {}, { field: 'number' })
  await countTry(db, 'number', read.number)
  const campaigns = await db.kysely
    .selectFrom('campaign')
    .select(['id', 'today', 'closes_on', 'definition'])
    .where('year', '=', read.year)
    .execute()
  if (campaigns.every(({ today, closes_on }) => today > closes_on)) {
    throw new Refusal('demand-other-year', { year: read.year }, { field: 'number' })
  }
  const demand = {
    number: numberHash(read.number).toString('hex'),
    code: codeHash(read.number, pair.code).toString('hex'),
  }
  for (const { id, today, definition } of campaigns) {
    const visitor: Actor = { userId: null, role: 'public', campaignId: id, districtId: null, demand }
    const access = await readAs(db, visitor, (tx) =>
      tx.selectFrom('demand_access').selectAll().where('campaign_id', '=', id).executeTakeFirst(),
    )
    if (!access) continue
    if (access.closed_on !== null) throw new Refusal('demand-closed')
    return {
      actor: { ...visitor, districtId: access.district_id },
      accessId: access.id,
      leadId: access.lead_id,
      page: pageSchema.parse(access.demand),
      campaign: campaignSchema.parse(definition),
      today,
    }
  }
  throw new Refusal('demand-not-found', {}, { field: 'code' })
}
