import { isOpenTenant, type TenantFound, tenantKind, tenantStanding } from '@kuomian/campaign'
import { z } from 'zod'
import { type CopyValue, copyInto, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'
import { type PlaceCounts, placeCounts } from './place-counts.ts'
import { streamedRows, text, whole } from './streamed-rows.ts'

/** How many stood how before, and how many do now. A type, not an interface: the journal takes it as JSON. */
export type RecordedPlaces = { month: string; before: PlaceCounts; after: PlaceCounts; vacant: number }

/**
 * Records how buildings and tenants stand by the list and the ledgers, in the place of what was there. Ids stay; what rounds found stays; who has
 * left the list is kept where a round found him. Rows stream from the engine, so that memory does not grow with them.
 */
export function recordPlaces({
  session,
  districtIds,
}: {
  session: LakeSession
  districtIds: ReadonlyMap<string, number>
}) {
  return defineCommand<{ month: string; deliveries: number[] }, RecordedPlaces>({
    name: 'record-places',
    roles: ['city', 'system'],
    input: z.object({ month: z.string(), deliveries: z.array(z.number().int()) }),
    async run(tx, { month, deliveries }, { campaign, today, journalId }) {
      // Two computations at once: the second waits here and then takes the place of the first. Rounds wait for neither.
      await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `kuomian places ${campaign.id}`,
      ])
      const before = await placeCounts(tx, campaign.id)
      await writePlaces(tx, session, { campaignId: campaign.id, today, districtIds })
      await writeTenants(tx, session, campaign.id)
      const [{ n } = { n: 0 }] = await session.rows(
        'SELECT count(*)::INTEGER AS n FROM placed WHERE coalesce(own_code, employer_key) IS NULL',
      )
      const vacant = Number(n)
      await tx.deleteFrom('place_run').where('campaign_id', '=', campaign.id).execute()
      await tx
        .insertInto('place_run')
        .values({
          ...{ campaign_id: campaign.id, month: `${month}-01`, deliveries, vacant },
          ...{ computed_on: today, journal_id: journalId },
        })
        .execute()
      const after = await placeCounts(tx, campaign.id)
      return {
        answer: { month, before, after, vacant },
        subject: { kind: 'places', id: month },
        before,
        after: { ...after, vacant },
      }
    },
  })
}

async function writePlaces(
  tx: Tx,
  session: LakeSession,
  {
    campaignId,
    today,
    districtIds,
  }: { campaignId: number; today: string; districtIds: ReadonlyMap<string, number> },
): Promise<void> {
  await tx.client.query(
    `create temp table stage_place (place_key text primary key, name text, place_type text, address text, district_id smallint,
       district_rule text) on commit drop`,
  )
  async function* rows(): AsyncIterable<CopyValue[]> {
    const query = 'SELECT place_key, name, place_type, address, district, rule FROM places ORDER BY place_key'
    for await (const [key, name, type, address, district, rule] of streamedRows(session, query)) {
      const districtId = districtIds.get(text(district)) ?? null
      yield [
        key ?? '',
        name ?? '',
        type ?? null,
        address ?? null,
        districtId,
        districtId === null ? null : (rule ?? null),
      ]
    }
  }
  await copyInto(tx, 'stage_place', rows())
  await tx.client.query(
    `insert into place (campaign_id, place_key, name, place_type, address, district_id, district_rule)
     select $1, place_key, name, place_type, address, district_id, district_rule from stage_place
     on conflict (campaign_id, place_key) do update set gone_on = null, name = excluded.name, place_type = excluded.place_type,
       address = excluded.address, district_id = excluded.district_id, district_rule = excluded.district_rule`,
    [campaignId],
  )
  await tx.client.query(
    `update place set gone_on = $2 where campaign_id = $1 and gone_on is null
        and not exists (select from stage_place s where s.place_key = place.place_key)`,
    [campaignId, today],
  )
}

async function writeTenants(tx: Tx, session: LakeSession, campaignId: number): Promise<void> {
  const found = await foundBefore(tx, campaignId)
  await tx.client.query(
    `create temp table stage_tenant (place_key text, tenant_key text, name text, name_key text, uscc text, org_code text,
       registration_number text, kind text, rooms text, standing text, accounts integer, payers integer, via text, is_open boolean,
       employer_id bigint, primary key (place_key, tenant_key)) on commit drop`,
  )
  async function* rows(): AsyncIterable<CopyValue[]> {
    const query = `SELECT t.place_key, t.tenant_key, t.name, t.name_key, t.uscc, t.org_code, t.registration_number, t.rooms, t.via,
      s.accounts, s.payers FROM tenants t JOIN standings s ON s.employer = t.employer ORDER BY t.place_key, t.tenant_key`
    for await (const row of streamedRows(session, query)) {
      const [placeKey, tenantKey, name, nameKey, uscc = null, orgCode = null, reg = null, rooms, via] = row
      const [accounts, payers] = [whole(row[9]), whole(row[10])]
      const kind = tenantKind({
        ...{ name: text(name), uscc: uscc === null ? null : text(uscc), orgCode: null },
        registrationNumber: reg === null ? null : text(reg),
      })
      const standing = tenantStanding({ accounts, payers })
      const known = found.get(`${text(placeKey)}\n${text(tenantKey)}`) ?? { found: null, workers: null }
      const isOpen = isOpenTenant({ kind, standing, ...known })
      yield [
        ...[
          placeKey ?? '',
          tenantKey ?? '',
          name ?? '',
          nameKey ?? '',
          uscc,
          orgCode,
          reg,
          kind,
          rooms ?? '',
        ],
        ...[standing, accounts, payers, via ?? null, isOpen],
      ]
    }
  }
  await copyInto(
    tx,
    'stage_tenant (place_key, tenant_key, name, name_key, uscc, org_code, registration_number, kind, rooms, standing, accounts, payers, via, is_open)',
    rows(),
  )
  await findEmployers(tx, campaignId, 'stage_tenant')
  await tx.client.query(
    `insert into place_tenant (campaign_id, place_id, district_id, tenant_key, name, name_key, uscc, org_code, registration_number, kind, rooms,
       listed, standing, accounts, payers, employer_id, is_open)
     select $1, p.id, p.district_id, s.tenant_key, s.name, s.name_key, s.uscc, s.org_code, s.registration_number, s.kind, s.rooms,
            true, s.standing, s.accounts, s.payers, s.employer_id, s.is_open
       from stage_tenant s join place p on p.campaign_id = $1 and p.place_key = s.place_key
     on conflict (place_id, tenant_key) do update set listed = true, district_id = excluded.district_id, name = excluded.name,
       name_key = excluded.name_key, uscc = excluded.uscc, org_code = excluded.org_code, registration_number = excluded.registration_number,
       kind = excluded.kind, rooms = excluded.rooms, standing = excluded.standing, accounts = excluded.accounts, payers = excluded.payers,
       employer_id = excluded.employer_id, is_open = excluded.is_open`,
    [campaignId],
  )
  await writeUnlisted(tx, session, campaignId)
}

/**
 * Finds the employers of the register behind the codes of a stage, all at once; one that was merged is the one that it became. A look-up per tenant
 * would hang on the planner's guess about tables that were just filled.
 */
async function findEmployers(
  tx: Tx,
  campaignId: number,
  stage: 'stage_tenant' | 'stage_found',
): Promise<void> {
  await tx.client.query(`analyze ${stage}`)
  await tx.client.query(
    `update ${stage} s set employer_id = found.employer_id from (
       select v.via, min(coalesce(e.merged_into, e.id)) as employer_id
         from (select distinct via, split_part(via, ':', 2) as value,
                      case split_part(via, ':', 1) when 'org' then 'org-code' when 'uscc' then 'uscc' else 'registration-number' end as kind
                 from ${stage} where via is not null) v
         join employer_code c on c.campaign_id = $1 and c.kind = v.kind and c.value = v.value
         join employer e on e.id = c.employer_id group by v.via) found
      where found.via = s.via`,
    [campaignId],
  )
}

/** Who is on no list any more, or never was: kept as the rounds found him, and compared with the ledger all the same. */
async function writeUnlisted(tx: Tx, session: LakeSession, campaignId: number): Promise<void> {
  await tx.client.query(
    `update place_tenant t set listed = false, is_open = t.is_open and t.found is not null
       from place p where p.id = t.place_id and t.campaign_id = $1 and t.listed
        and not exists (select from stage_tenant s where s.place_key = p.place_key and s.tenant_key = t.tenant_key)`,
    [campaignId],
  )
  const { rows: unlisted } = await tx.client.query<UnlistedRow>(
    `select id, kind, found, workers from place_tenant where campaign_id = $1 and not listed and found is not null`,
    [campaignId],
  )
  const known = new Map(unlisted.map((row) => [row.id, row]))
  await tx.client.query(
    `create temp table stage_found (id bigint primary key, standing text, accounts integer, payers integer, via text, is_open boolean,
       employer_id bigint) on commit drop`,
  )
  async function* rows(): AsyncIterable<CopyValue[]> {
    const query = `SELECT f.id, f.via, s.accounts, s.payers FROM found_meant f JOIN standings s ON s.employer = f.employer ORDER BY f.id`
    for await (const [id, via, ...counts] of streamedRows(session, query)) {
      const tenant = known.get(whole(id))
      if (tenant === undefined) continue
      const [accounts, payers] = [whole(counts[0]), whole(counts[1])]
      const standing = tenantStanding({ accounts, payers })
      yield [tenant.id, standing, accounts, payers, via ?? null, isOpenTenant({ ...tenant, standing })]
    }
  }
  await copyInto(tx, 'stage_found (id, standing, accounts, payers, via, is_open)', rows())
  await findEmployers(tx, campaignId, 'stage_found')
  await tx.client.query(
    `update place_tenant t set standing = s.standing, accounts = s.accounts, payers = s.payers, employer_id = s.employer_id, is_open = s.is_open
       from stage_found s where s.id = t.id and t.campaign_id = $1`,
    [campaignId],
  )
}

type UnlistedRow = {
  id: number
  kind: 'firm' | 'individual' | 'unknown'
  found: TenantFound | null
  workers: number | null
}

/** What rounds found, by building and tenant as the list names them. */
async function foundBefore(
  tx: Tx,
  campaignId: number,
): Promise<Map<string, { found: TenantFound | null; workers: number | null }>> {
  const { rows } = await tx.client.query<{
    place_key: string
    tenant_key: string
    found: TenantFound
    workers: number | null
  }>(
    `select p.place_key, t.tenant_key, t.found, t.workers from place_tenant t join place p on p.id = t.place_id
      where t.campaign_id = $1 and t.found is not null`,
    [campaignId],
  )
  return new Map(
    rows.map(({ place_key, tenant_key, found, workers }) => [
      `${place_key}\n${tenant_key}`,
      { found, workers },
    ]),
  )
}
