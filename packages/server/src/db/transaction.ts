import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { OpenDatabase } from './database.ts'
import type { Database, UserRole } from './schema/index.ts'

/**
 * Who acts. `system` is the program itself (start-up, command line): it acts with the city's rights. `public` is an
 * employer at the page behind the code on his paper: he has no account, and sees what his pair opens. `partner` is a department that
 * signs its requests: it sees its own feeds.
 */
export type Role = UserRole | 'system' | 'public' | 'partner'
export type Actor = {
  userId: number | null
  role: Role
  campaignId: number
  districtId: number | null
  /** Hashes of the number on a paper and of the employer's code, hexadecimal; only `public` has them. */
  demand?: { number: string; code: string }
  /** Only `partner` has it. */
  partnerId?: number
}

/** Queries of one transaction; `client` is its raw connection, for COPY. */
export type Tx = Kysely<Database> & { readonly client: pg.PoolClient }

const databaseRole: Record<Role, string> = {
  city: 'km_city',
  system: 'km_city',
  admin: 'km_reader',
  district: 'km_district',
  reader: 'km_reader',
  inspection: 'km_receiver',
  audit: 'km_receiver',
  public: 'km_public',
  partner: 'km_partner',
}

/** One transaction on one connection, as the owner: for sign-in, the catalogue at start, and the command runner. */
export async function transaction<T>(
  db: OpenDatabase,
  work: (tx: Tx) => Promise<T>,
  mode: 'read only' | 'read write' = 'read write',
): Promise<T> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin ${mode}`)
    const answer = await work(onOneConnection(client))
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch((cause) => {
      broken = cause instanceof Error ? cause : new Error(String(cause))
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Reads as somebody: the transaction takes his database role and settings, so that row security decides what is there.
 * @example await readAs(db, actor, (tx) => tx.selectFrom('lead').select('id').execute())
 */
export function readAs<T>(db: OpenDatabase, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(
    db,
    async (tx) => {
      await become(tx, actor)
      return work(tx)
    },
    'read only',
  )
}

/** Takes the actor's role and settings until the transaction ends. */
export async function become(tx: Tx, actor: Actor): Promise<void> {
  await tx.client.query(
    `select set_config('role', $1, true), set_config('kuomian.campaign_id', $2, true),
            set_config('kuomian.district_id', $3, true), set_config('kuomian.user_id', $4, true),
            set_config('kuomian.receiver', $5, true), set_config('kuomian.demand_number', $6, true),
            set_config('kuomian.demand_code', $7, true), set_config('kuomian.partner_id', $8, true)`,
    [
      databaseRole[actor.role],
      String(actor.campaignId),
      text(actor.districtId),
      text(actor.userId),
      isReceiver(actor.role) ? actor.role : '',
      actor.demand?.number ?? '',
      actor.demand?.code ?? '',
      text(actor.partnerId ?? null),
    ],
  )
}

/** Labour inspection and audit see what was handed to them, and nothing else (R44). */
const isReceiver = (role: Role): boolean => role === 'inspection' || role === 'audit'

const text = (value: number | null): string => (value === null ? '' : String(value))

function onOneConnection(client: pg.PoolClient): Tx {
  // Kysely gives its connection back after each query; ours stays until the transaction ends.
  const borrowed = new Proxy(client, {
    get: (target, name) => (name === 'release' ? () => undefined : Reflect.get(target, name, target)),
  })
  const pool = { connect: async () => borrowed, end: async () => undefined, options: {} }
  return Object.assign(new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), { client })
}
