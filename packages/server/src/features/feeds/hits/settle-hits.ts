import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { noteLeads } from '../rows/store-rows.ts'
import { employerAccounts, mentionOf } from './employer-accounts.ts'
import { type Placement, type PlacingCampaign, placeHits, type Subjects } from './place-hits.ts'
import { resolveEmployers, resolvePersons } from './resolve-subjects.ts'
import { hitsAmong } from './standing-hits.ts'

/**
 * Settles rows that are hits: who they are about is found in the registers or entered there, and their leads are made or merged.
 * The caller holds the lock of the leads.
 * @param gone whose hits a later row took back
 */
export async function settleHits(
  tx: Tx,
  context: CommandContext,
  running: PlacingCampaign,
  rowIds: readonly number[],
  gone?: Subjects,
): Promise<Placement> {
  const campaignId = context.campaign.id
  const hits = rowIds.length === 0 ? [] : await hitsAmong(tx, campaignId, rowIds)
  const employers = hits.flatMap(({ facts }) => facts.employer ?? [])
  const accounts = await employerAccounts(tx, campaignId, employers)
  const [source = ''] = hits.map(({ kind }) => kind)
  const employerIds = await resolveEmployers(tx, context, employers, accounts, source)
  const { rows: sealed } = await tx.client.query<{
    id: number
    id_index: Buffer
    id_sealed: Buffer
    key_salt: Buffer
  }>('select id, id_index, id_sealed, key_salt from feed_row where id = any ($1) and id_index is not null', [
    hits.map(({ id }) => id),
  ])
  const personIds = await resolvePersons(
    tx,
    campaignId,
    sealed.map((row) => ({ idIndex: row.id_index, idSealed: row.id_sealed, keySalt: row.key_salt })),
  )
  const personOf = new Map(sealed.map((row) => [row.id, personIds.get(row.id_index.toString('hex'))]))
  await tx.client.query(
    `update feed_row f set employer_id = r.employer_id, person_id = r.person_id
       from jsonb_to_recordset($1::jsonb) as r (id bigint, employer_id bigint, person_id bigint) where f.id = r.id`,
    [
      JSON.stringify(
        hits.map(({ id, facts }) => ({
          id,
          employer_id: facts.employer === null ? null : employerIds.get(mentionOf(facts.employer)),
          person_id: personOf.get(id) ?? null,
        })),
      ),
    ],
  )
  const placement = await placeHits(tx, context, running, rowIds, gone)
  await noteLeads(tx, placement.placed)
  return placement
}
