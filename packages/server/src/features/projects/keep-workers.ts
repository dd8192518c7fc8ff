import { join } from 'node:path'
import { maskResidentId } from '@kuomian/identity'
import { z } from 'zod'
import { type CommandContext, copyInto } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type LakeSession, ROWS_FILE, sqlText } from '../../lake/index.ts'
import { bulkSealer, type Keys } from '../../sealing/index.ts'
import { joinRosters } from './join-rosters.ts'
import type { ListDelivery } from './keep-delivery.ts'

const text = z.string().nullable()
const staySchema = z.object({
  code: z.string(),
  resident_id: z.string(),
  name: z.string(),
  employer_name: text,
  trade: text,
  joined_on: z.string(),
  left_on: text,
})

/**
 * Brings a real-name roster (实名制名册) into the register: who came to which site when, who left, who is missing since the roster before and
 * has left by its day. Numbers are sealed on the way; a row whose number is none is counted and names nobody.
 */
export async function keepWorkers(
  tx: Tx,
  context: CommandContext,
  delivery: ListDelivery,
  from: { session: LakeSession; folder: string; keys: Keys },
): Promise<void> {
  const campaignId = context.campaign.id
  const file = `read_parquet(${sqlText(join(from.folder, ROWS_FILE))})`
  await tx.client.query(
    `create temp table stage_stay (project_code text, id_index bytea, id_sealed bytea, key_salt bytea, id_masked text, name text,
       employer_name text, trade text, joined_on date, left_on date) on commit drop`,
  )
  await copyInto(tx, 'stage_stay', sealedStays(from.session, file, from.keys))
  await tx.client.query(
    `insert into person (campaign_id, id_index, id_sealed, key_salt)
     select distinct on (id_index) $1::smallint, id_index, id_sealed, key_salt from stage_stay order by id_index
     on conflict (campaign_id, id_index) do nothing`,
    [campaignId],
  )
  // Of two rows with one stay the first one stands, as it does in a list of projects.
  await tx.client.query(
    `insert into project_worker (campaign_id, source, project_code, person_id, name, id_masked, employer_name, trade, joined_on, left_on,
       last_delivery_id)
     select $1, $2, s.project_code, p.id, s.name, s.id_masked, s.employer_name, s.trade, s.joined_on, s.left_on, $3
       from stage_stay s join person p on p.campaign_id = $1 and p.id_index = s.id_index
     on conflict (campaign_id, source, project_code, person_id, joined_on) do update
       set name = excluded.name, employer_name = excluded.employer_name, trade = excluded.trade, left_on = excluded.left_on,
           last_delivery_id = excluded.last_delivery_id, gone_on = null`,
    [campaignId, delivery.source, delivery.id],
  )
  await tx.client.query(
    `update project_worker set gone_on = greatest($4::date, joined_on)
      where campaign_id = $1 and source = $2 and last_delivery_id <> $3 and gone_on is null`,
    [campaignId, delivery.source, delivery.id, delivery.asOf],
  )
  await writeRosters(tx, campaignId, delivery, from.session, file)
  await joinRosters(tx, context)
}

async function* sealedStays(session: LakeSession, file: string, keys: Keys) {
  const seal = bulkSealer(keys)
  const result = await session.connection.stream(
    `select project_code as code, resident_id, person_name as name, employer_name, trade, joined_on, left_on from ${file}
      where resident_id is not null
      qualify row_number() over (partition by project_code, resident_id, joined_on order by row_number) = 1`,
  )
  for await (const rows of result.yieldRowObjectJson()) {
    for (const row of z.array(staySchema).parse(rows)) {
      const { id_index, id_sealed, key_salt } = seal(row.resident_id)
      const sealed = [id_index, id_sealed, key_salt, maskResidentId(row.resident_id)]
      yield [row.code, ...sealed, row.name, row.employer_name, row.trade, row.joined_on, row.left_on]
    }
  }
}

/** What the roster says of each of its projects, for figures as known on a day. */
async function writeRosters(
  tx: Tx,
  campaignId: number,
  delivery: ListDelivery,
  session: LakeSession,
  file: string,
): Promise<void> {
  const unread = await session.rows(
    `select project_code as code, count(*)::integer as unread from ${file} where resident_id is null group by project_code`,
  )
  await tx.client.query(
    `insert into project_roster (delivery_id, campaign_id, project_code, persons, unread)
     select $1, $2, coalesce(w.code, u.code), coalesce(w.persons, 0), coalesce(u.unread, 0)
       from (select project_code as code, count(distinct person_id) as persons from project_worker
              where campaign_id = $2 and source = $3 group by project_code) w
       full join jsonb_to_recordset($4::jsonb) as u (code text, unread integer) on u.code = w.code`,
    [delivery.id, campaignId, delivery.source, JSON.stringify(unread)],
  )
}
