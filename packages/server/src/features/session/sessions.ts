import { createHash, randomBytes } from 'node:crypto'
import { Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, transaction } from '../../db/index.ts'
import { verifyPassword } from './password.ts'

/** Settings after the usual practice of 等保 level 3 (domain §11): lock after 5 failures, idle for half an hour. */
const failuresBeforeLock = 5
const lockMinutes = 15
const idleMinutes = 30
const longestHours = 12

/** Who a request comes from. */
export type SignedIn = { actor: Actor; userId: number; login: string; name: string }

/**
 * Checks a password and opens a session that lives on the server; the cookie holds a random token, the table its hash.
 * @throws Refusal `wrong-password` (the same for an unknown login) or `account-locked`
 */
export async function signIn(db: OpenDatabase, login: string, password: string): Promise<{ token: string }> {
  const user = await db.kysely
    .selectFrom('user_account')
    .selectAll()
    .where('login', '=', login.trim().toLowerCase())
    .where('disabled', '=', false)
    .executeTakeFirst()
  // An unknown login costs the same time as a known one.
  const right = await verifyPassword(password, user?.password_hash ?? nobody)
  if (!user) throw new Refusal('wrong-password', {}, { field: 'password' })
  if (user.locked_until && user.locked_until > new Date()) {
    const minutes = Math.ceil((user.locked_until.getTime() - Date.now()) / 60_000)
    throw new Refusal('account-locked', { minutes })
  }
  if (!right) {
    const failed = user.failed_count + 1
    const locked = failed >= failuresBeforeLock
    await db.pool.query(
      `update user_account set failed_count = $2,
              locked_until = case when $3 then now() + make_interval(mins => $4) end where id = $1`,
      [user.id, locked ? 0 : failed, locked, lockMinutes],
    )
    if (locked) throw new Refusal('account-locked', { minutes: lockMinutes })
    throw new Refusal('wrong-password', {}, { field: 'password' })
  }
  const token = randomBytes(32).toString('base64url')
  await transaction(db, async (tx) => {
    await tx.client.query('update user_account set failed_count = 0, locked_until = null where id = $1', [
      user.id,
    ])
    await tx.client.query('delete from session where expires_at < now()')
    await tx.client.query(
      `insert into session (token_hash, user_id, expires_at) values ($1, $2, now() + make_interval(hours => $3))`,
      [tokenHash(token), user.id, longestHours],
    )
  })
  return { token }
}

/** Finds who a token belongs to, and keeps the session alive; null when it has ended. */
export async function findSession(db: OpenDatabase, token: string): Promise<SignedIn | null> {
  const { rows } = await db.pool.query<{
    user_id: number
    login: string
    name: string
    role: Actor['role']
    campaign_id: number
    district_id: number | null
  }>(
    `with alive as (
       update session set seen_at = now()
        where token_hash = $1 and expires_at > now() and seen_at > now() - make_interval(mins => $2)
       returning user_id)
     select u.id as user_id, u.login, u.name, u.role, u.campaign_id, u.district_id
       from alive join user_account u on u.id = alive.user_id where not u.disabled`,
    [tokenHash(token), idleMinutes],
  )
  const row = rows[0]
  if (!row) return null
  const actor: Actor = {
    userId: row.user_id,
    role: row.role,
    campaignId: row.campaign_id,
    districtId: row.district_id,
  }
  return { actor, userId: row.user_id, login: row.login, name: row.name }
}

/** Ends a session. */
export async function signOut(db: OpenDatabase, token: string): Promise<void> {
  await db.pool.query('delete from session where token_hash = $1', [tokenHash(token)])
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A hash that no password has. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
