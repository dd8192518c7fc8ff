import type { OpenDatabase } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { hashPassword } from './password.ts'

/** A made-up user of the demo, as the starter prints it. */
export type DemoLogin = { login: string; name: string; password: string }

/** The demo's only password. The starter prints it; a real installation never has these users. */
const demoPassword = 'kuomian-demo'

/** Makes one user for the city office, one leader who reads, and one officer per district; present ones stay as they are. */
export async function createDemoUsers(db: OpenDatabase, campaign: RunningCampaign): Promise<DemoLogin[]> {
  const prefix = campaign.definition.city.code.toLowerCase()
  const office = { login: `${prefix}-city`, name: '市扩面办', role: 'city' as const, district_id: null }
  const leader = { login: `${prefix}-leader`, name: '市局领导', role: 'reader' as const, district_id: null }
  const officers = campaign.definition.units.map((unit) => ({
    login: unit.code.toLowerCase(),
    name: `${unit.name.zh}扩面小组`,
    role: 'district' as const,
    district_id: campaign.districtIds.get(unit.code) ?? null,
  }))
  const users = [office, leader, ...officers]
  const present = await db.kysely
    .selectFrom('user_account')
    .select('login')
    .where(
      'login',
      'in',
      users.map((user) => user.login),
    )
    .execute()
  const missing = users.filter((user) => !present.some((row) => row.login === user.login))
  if (missing.length > 0) {
    // One hash for all: they share the printed password, and argon2id is slow on purpose.
    const password_hash = await hashPassword(demoPassword)
    await db.kysely
      .insertInto('user_account')
      .values(missing.map((user) => ({ ...user, campaign_id: campaign.id, password_hash })))
      .execute()
  }
  return users.map(({ login, name }) => ({ login, name, password: demoPassword }))
}
