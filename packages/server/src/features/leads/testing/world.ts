import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../../../app/serve.ts'
import { type Actor, type OpenDatabase, openDatabase } from '../../../db/index.ts'
import type { Jobs } from '../../../jobs/index.ts'
import { freshDatabase } from '../../../postgres/testing/index.ts'
import { foldersOf, type Program } from '../../../program/index.ts'
import { deriveKeys, sealId } from '../../../sealing/index.ts'
import { loadCampaign, readCampaignFolder } from '../../campaigns/index.ts'

/** The users of the world by login: the city office, a leader, an administrator, the two receivers, one officer per district. */
export type Who = 'city' | 'leader' | 'admin' | 'inspection' | 'audit' | 'd1' | 'd2' | 'd3'

/**
 * The invented campaign of three districts in a database of its own, served without a port. Leads are put in by SQL as
 * the owner: {@link addLead}.
 */
export async function openWorld() {
  const database = await freshDatabase()
  const db = openDatabase(database.connectionString)
  const dataDir = await mkdtemp(join(tmpdir(), 'kuomian-leads-'))
  const { definition } = await readCampaignFolder('yunze-2016')
  const { id: campaignId } = await loadCampaign(db, definition)
  const keys = deriveKeys(Buffer.alloc(32, 7))
  const program: Program = {
    db,
    connectionString: database.connectionString,
    keys,
    folders: foldersOf(dataDir),
    postgresPlace: null,
    joined: true,
    close: () => db.close(),
  }
  const started: { kind: string; input: unknown; actor: Actor }[] = []
  const jobs: Jobs = {
    start: async (job) => {
      started.push(job)
      return '0190a000-0000-7000-8000-000000000000'
    },
    stop: async () => undefined,
  }
  const users = await addUsers(db, campaignId)
  await db.pool.query(
    `insert into matching_run (campaign_id, state, deliveries, computed_on) values ($1, 'applied', '{}', $2);`,
    [campaignId, definition.demoToday],
  )
  await db.pool.query(
    `insert into delivery (campaign_id, kind, source, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
     values ($1, 'housing-fund', '公积金中心', '公积金.xlsx', 'x', $2, $2, 'stored', 9, 9, 0, 'x')`,
    [campaignId, definition.demoToday],
  )
  const server = await buildServer({ program, jobs })

  async function call(who: Who, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
    const answer = await server.inject({
      method,
      url: `/api${path}`,
      cookies: { kuomian_session: `token-${who}` },
      ...(body === undefined ? {} : { payload: body }),
    })
    return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) }
  }

  return {
    db,
    program,
    definition,
    campaignId,
    started,
    server,
    users,
    call,
    giveWork: (given: GivenWork) => giveWork(db, given),
    addLead: (lead: NewLead) => addLead(db, campaignId, keys, lead),
    actor: (who: Who): Actor => users[who],
    async close() {
      await server.close()
      await db.close()
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
type Db = OpenDatabase

async function addUsers(db: Db, campaignId: number): Promise<Record<Who, Actor>> {
  const { rows: districts } = await db.pool.query<{ id: number }>('select id from district order by ordinal')
  const [first, second, third] = districts.map(({ id }) => id)
  const wanted: [Who, Actor['role'], number | undefined][] = [
    ['city', 'city', undefined],
    ['leader', 'reader', undefined],
    ['admin', 'admin', undefined],
    ['inspection', 'inspection', undefined],
    ['audit', 'audit', undefined],
    ['d1', 'district', first],
    ['d2', 'district', second],
    ['d3', 'district', third],
  ]
  const made: [Who, Actor][] = []
  for (const [who, role, districtId = null] of wanted) {
    const { rows } = await db.pool.query<{ id: number }>(
      `insert into user_account (campaign_id, login, name, role, district_id, password_hash)
       values ($1, $2, $2, $3, $4, 'x') returning id`,
      [campaignId, who, role, districtId],
    )
    const userId = rows[0]?.id ?? 0
    const hash = createHash('sha256').update(`token-${who}`).digest()
    await db.pool.query(
      `insert into session (token_hash, user_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [hash, userId],
    )
    made.push([who, { userId, role, campaignId, districtId }])
  }
  const entries = new Map(made)
  const of = (who: Who): Actor => {
    const actor = entries.get(who)
    if (!actor) throw new Error(who)
    return actor
  }
  return {
    city: of('city'),
    leader: of('leader'),
    admin: of('admin'),
    inspection: of('inspection'),
    audit: of('audit'),
    d1: of('d1'),
    d2: of('d2'),
    d3: of('d3'),
  }
}

/** Which leads (a condition on `lead`) are from now on whose, since when; nobody's without an officer. */
export type GivenWork = { where: string; officerId?: number | null; day?: string }

async function giveWork(db: Db, { where, officerId = null, day = '2016-06-20' }: GivenWork): Promise<void> {
  await db.pool.query(`delete from assignment where lead_id in (select id from lead where ${where})`)
  if (officerId === null) return
  await db.pool.query(
    `insert into assignment (lead_id, campaign_id, district_id, officer_id, assigned_on)
     select id, campaign_id, district_id, $1, $2 from lead where ${where}`,
    [officerId, day],
  )
}

/** A lead to put in: pending unless said, with so many listed persons. */
export type NewLead = {
  name: string
  districtId: number | null
  leadClass?: string
  groups?: string[]
  persons?: number
  late?: number
  due?: string | null
  code?: string
  ids?: string[]
}

async function addLead(
  db: Db,
  campaignId: number,
  keys: ReturnType<typeof deriveKeys>,
  lead: NewLead,
): Promise<number> {
  const { persons = 1, late = 0, leadClass = 'K2', code = null } = lead
  const { rows } = await db.pool.query<{ id: number }>(
    `with e as (insert into employer (campaign_id, name, name_key) values ($1, $2, $2) returning id),
     c as (insert into employer_code (employer_id, campaign_id, kind, value, seen_from, seen_to, source_kind)
           select id, $1, 'org-code', $7::text, '2016-06-01', '2016-06-01', 'housing-fund' from e where $7::text is not null)
     insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, groups, name, codes,
                       units, persons, uninsured_now, state, due_on, first_run_id, last_run_id)
     select $1, e.id, $3::smallint, case when $3::smallint is null then null else 'roster' end, $4, array[$4], $5, $2,
            case when $7::text is null then '{}' else jsonb_build_object('org-code', $7::text) end, 1, $6, $6, 'pending', $8, 1, 1
       from e returning id`,
    [campaignId, lead.name, lead.districtId, leadClass, lead.groups ?? [], persons, code, lead.due ?? null],
  )
  const id = rows[0]?.id ?? 0
  for (let place = 0; place < persons + late; place++) {
    const sealed = sealId(keys, lead.ids?.[place] ?? `made-up ${id} ${place}`)
    await db.pool.query(
      `with p as (insert into person (campaign_id, id_index, id_sealed, key_salt) values ($1, $2, $3, $4) returning id)
       insert into lead_person (campaign_id, lead_id, district_id, person_id, name, id_masked, person_class, evidence, listed)
       select $1, $5, $6, p.id, $7, '3301**********0000', 'NEVER', $8, $9 from p`,
      [
        campaignId,
        sealed.id_index,
        sealed.id_sealed,
        sealed.key_salt,
        id,
        lead.districtId,
        `张${place}`,
        JSON.stringify({
          rows: [{ roster: 'housing-fund', delivery: 1, row: place + 2, day: '2016-05-31' }],
          signs: ['MIGRANT:household'],
        }),
        place < persons,
      ],
    )
  }
  return id
}
