import { RECEIVERS } from '@kuomian/campaign'
import type { OpenDatabase } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { hashPassword } from './password.ts'

/** A made-up user of the demo, as the starter prints it. */
export type DemoLogin = { login: string; name: string; password: string }

/** The demo's only password. The starter prints it; a real installation never has these users. */
const demoPassword = 'kuomian-demo'

/** Beside the one that the starter prints, so many officers work in each district of the demo, `tj-01-2` and on. */
export const demoColleagues = 4

const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '马',
  '朱',
  '胡',
  '郭',
]
const givenNames = [
  '志强',
  '秀英',
  '建国',
  '敏',
  '海燕',
  '永刚',
  '丽华',
  '伟',
  '春梅',
  '立新',
  '玉兰',
  '国栋',
]

/**
 * Makes two users for the city office (one drafts, the other reviews), one leader who reads, one per receiver of hand-overs, and the officers of each district; present ones stay as they are.
 * @returns those that the starter prints: of each district the first
 */
export async function createDemoUsers(db: OpenDatabase, campaign: RunningCampaign): Promise<DemoLogin[]> {
  const prefix = campaign.definition.city.code.toLowerCase()
  const office = { login: `${prefix}-city`, name: '市扩面办', role: 'city' as const, district_id: null }
  // A bulletin is reviewed by somebody else than who drafted it.
  const chief = { login: `${prefix}-chief`, name: '市扩面办负责人', role: 'city' as const, district_id: null }
  const leader = { login: `${prefix}-leader`, name: '市局领导', role: 'reader' as const, district_id: null }
  const receivers = (['inspection', 'audit'] as const).map((role) => ({
    login: `${prefix}-${role}`,
    name: RECEIVERS[role].zh,
    role,
    district_id: null,
  }))
  const officer = (code: string, suffix: string, name: string) => ({
    login: `${code.toLowerCase()}${suffix}`,
    name,
    role: 'district' as const,
    district_id: campaign.districtIds.get(code) ?? null,
  })
  const { units } = campaign.definition
  const first = units.map(({ code, name }) => officer(code, '', `${name.zh}扩面小组`))
  const colleagues = units.flatMap(({ code }, place) =>
    Array.from({ length: demoColleagues }, (_, index) =>
      officer(code, `-${index + 2}`, madeUpName(place * demoColleagues + index)),
    ),
  )
  const printed = [office, chief, leader, ...receivers, ...first]
  const users = [...printed, ...colleagues]
  const present = await db.kysely
    .selectFrom('user_account')
    .select('login')
    .where(
      'login',
      'in',
      users.map((user) => user.login),
    )
    .execute()
  const known = new Set(present.map(({ login }) => login))
  const missing = users.filter((user) => !known.has(user.login))
  if (missing.length > 0) {
    // One hash for all: they share the printed password, and argon2id is slow on purpose.
    const password_hash = await hashPassword(demoPassword)
    await db.kysely
      .insertInto('user_account')
      .values(missing.map((user) => ({ ...user, campaign_id: campaign.id, password_hash })))
      .execute()
  }
  return printed.map(({ login, name }) => ({ login, name, password: demoPassword }))
}

/** A name that no two officers of the demo share. */
function madeUpName(number: number): string {
  const surname = number % surnames.length
  const given = Math.floor(number / surnames.length) + surname * 5
  return `${surnames[surname]}${givenNames[given % givenNames.length]}`
}
