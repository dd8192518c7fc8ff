import { roleSchema } from '@kuomian/contract'
import type { OpenDatabase } from '../../db/index.ts'
import { hashPassword } from './password.ts'

/** A user to make; `districtId` for officers of a district only. */
export type NewUser = {
  campaignId: number
  login: string
  name: string
  role: string
  districtId: number | null
  password: string
}

/** Makes a user, or gives a present one a new password. @throws when the role is unknown or the database refuses */
export async function addUser(db: OpenDatabase, user: NewUser): Promise<void> {
  const password_hash = await hashPassword(user.password)
  await db.kysely
    .insertInto('user_account')
    .values({
      campaign_id: user.campaignId,
      login: user.login.toLowerCase(),
      name: user.name,
      role: roleSchema.parse(user.role),
      district_id: user.districtId,
      password_hash,
      locked_until: null,
    })
    .onConflict((conflict) =>
      conflict.column('login').doUpdateSet({ password_hash, failed_count: 0, locked_until: null }),
    )
    .execute()
}
