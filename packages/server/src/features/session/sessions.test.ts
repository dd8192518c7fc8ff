import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../db/index.ts'
import { freshDatabase, type TestDatabase } from '../../postgres/testing/index.ts'
import { campaignOf, loadCampaign, readCampaignFolder } from '../campaigns/index.ts'
import { addUser } from './add-user.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { findSession, signIn, signOut } from './sessions.ts'

let database: TestDatabase
let db: OpenDatabase

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.connectionString)
  const { definition } = await readCampaignFolder('yunze-2016')
  await loadCampaign(db, definition)
  const { id, districtIds } = await campaignOf(db)
  const user = { campaignId: id, name: '某官员', password: 'correct horse' }
  await addUser(db, { ...user, login: 'Officer', role: 'district', districtId: districtIds.get('YZ-1') ?? 0 })
  await addUser(db, { ...user, login: 'locked', role: 'city', districtId: null })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

describe('passwords', () => {
  test('are kept as argon2id, each with a salt of its own', async () => {
    const [one, two] = [await hashPassword('x'), await hashPassword('x')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await verifyPassword('x', one)).toBe(true)
    expect(await verifyPassword('y', one)).toBe(false)
    expect(await verifyPassword('x', 'nonsense')).toBe(false)
  })
})

describe('sessions', () => {
  test('a session carries role and district; it ends with sign-out', async () => {
    const { token } = await signIn(db, ' OFFICER ', 'correct horse')
    expect(await findSession(db, token)).toMatchObject({
      actor: { role: 'district', districtId: 1 },
      login: 'officer',
    })
    await signOut(db, token)
    expect(await findSession(db, token)).toBeNull()
  })

  test('the token itself is not in the database', async () => {
    const { token } = await signIn(db, 'officer', 'correct horse')
    const { rows } = await db.pool.query<{ token_hash: Buffer }>('select token_hash from session')
    expect(rows.some((row) => row.token_hash.toString('base64url') === token)).toBe(false)
  })

  test('ends after half an hour without a request', async () => {
    const { token } = await signIn(db, 'officer', 'correct horse')
    await db.pool.query(`update session set seen_at = now() - interval '31 minutes'`)
    expect(await findSession(db, token)).toBeNull()
  })

  test('an unknown login and a wrong password are told alike', async () => {
    await expect(signIn(db, 'nobody', 'x')).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(signIn(db, 'officer', 'x')).rejects.toMatchObject({ code: 'wrong-password' })
  })

  test('five wrong passwords lock the account, and then the right one is refused too', async () => {
    for (let attempt = 1; attempt < 5; attempt++) {
      await expect(signIn(db, 'locked', 'x')).rejects.toMatchObject({ code: 'wrong-password' })
    }
    await expect(signIn(db, 'locked', 'x')).rejects.toMatchObject({ code: 'account-locked' })
    await expect(signIn(db, 'locked', 'correct horse')).rejects.toMatchObject({ code: 'account-locked' })
    await db.pool.query(
      `update user_account set locked_until = now() - interval '1 second' where login = 'locked'`,
    )
    expect(await signIn(db, 'locked', 'correct horse')).toHaveProperty('token')
  })
})
