import { addDays, addMonths, type FeedRule, monthOf, type RosterKind, rosterOf } from '@kuomian/campaign'
import type { FeedRow } from '@kuomian/contract'
import { type Draw, drawOf, madeName } from '@kuomian/demo'
import { orgCodeCheckCharacter, residentIdCheckCharacter } from '@kuomian/identity'
import { hashOf } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { buildPayerIndex, indexIsStale, lookAgain } from '../../features/feeds/index.ts'
import { enterFeed, enterPartner, pushRows } from '../../features/partners/index.ts'
import { madeId } from './made-id.ts'
import type { Scene } from './scene.ts'

/** Every so many working days the departments push what they have. */
const EVERY = 3
/** This department falls silent after its first delivery, so that the register has something to alarm. */
const FALLS_SILENT = 'training-subsidy'
const BUSINESS = ['机械制造', '软件服务', '现代物流', '环保设备', '进出口贸易', '精密仪器']

/**
 * The departments' data links (五个对接, R30–R35): on the first day they are entered in the register, then rows are pushed as a partner's program pushes
 * them, and become leads that wait for the next batch.
 */
export async function playFeeds(scene: Scene): Promise<void> {
  const { program, campaign, number } = scene
  if (number === 1) {
    await buildPayerIndex(program, campaign)
    await enterFeeds(scene)
  }
  if (number % EVERY !== 1) return
  await followLedger(scene)
  const accounts = await knownAccounts(scene)
  const feeds = await program.db.kysely
    .selectFrom('feed')
    .select(['id', 'code', 'partner_id', 'roster'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('id')
    .execute()
  for (const feed of feeds) {
    const { roster } = feed
    if (roster === FALLS_SILENT && number > 1) continue
    const rows = rowsOf(scene, roster, accounts)
    if (rows.length === 0) continue
    const callKey = madeId(campaign.code, scene.day, `push ${roster}`)
    await pushRows(program, systemActor(campaign.id), feed, { rows, callKey, bodyHash: hashOf(rows) })
  }
}

/** As a night does it: the latest ledger answers, and rows that waited for it are looked at again. */
async function followLedger({ program, campaign: { id } }: Scene): Promise<void> {
  const campaign = await campaignOf(program.db, { id })
  if (!(await readAs(program.db, systemActor(id), (tx) => indexIsStale(tx, campaign)))) return
  await buildPayerIndex(program, campaign)
  await lookAgain(program, campaign)
}

/** An employer whom the ledger knows, so that a hit may meet a lead that is there. */
type KnownAccount = { name: string; code: string; payers: number }

async function knownAccounts({ program, campaign }: Scene): Promise<KnownAccount[]> {
  const rows = await program.db.kysely
    .selectFrom('ledger_account')
    .select(['name', 'org_code', 'payers'])
    .where('campaign_id', '=', campaign.id)
    .where('org_code', 'is not', null)
    .orderBy('unit_number')
    .limit(400)
    .execute()
  return rows.map(({ name, org_code, payers }) => ({ name, code: org_code ?? '', payers }))
}

/** A feed of the department that keeps each roster which a rule of the campaign looks at; those that are entered already stay. */
async function enterFeeds({ program, campaign, city, act }: Scene): Promise<void> {
  const known = await program.db.kysely
    .selectFrom('feed')
    .select('roster')
    .where('campaign_id', '=', campaign.id)
    .execute()
  const missing = campaign.definition.feeds.filter(
    ({ roster }) => !known.some((feed) => feed.roster === roster),
  )
  const partners = new Map<string, number>()
  for (const { roster, leadClass } of missing) {
    const { zh, keeper } = rosterOf(roster)
    if (!partners.has(keeper.zh)) {
      const entered = await act(`partner ${keeper.zh}`, enterPartner, city, {
        ...{ name: keeper.zh, mayLookUp: isOfPersons(roster), requestsPerMinute: 600, rowsPerDay: 200_000 },
      })
      if (entered !== null) partners.set(keeper.zh, entered.partnerId)
    }
    const partnerId = partners.get(keeper.zh)
    if (partnerId === undefined) continue
    await act(`feed ${roster}`, enterFeed, city, {
      ...{ partnerId, code: roster, name: `${zh}对接`, roster, leadClass },
      ...{ agreement: `${zh}共享协议`, agreedFrom: campaign.definition.opensOn, cadenceDays: 7 },
    })
  }
}

const isOfPersons = (roster: FeedRule['roster']): boolean =>
  ['employment', 'training-subsidy'].includes(roster)

/** What a department has on a day, the same whenever the story is told. */
function rowsOf(scene: Scene, roster: RosterKind, accounts: readonly KnownAccount[]): FeedRow[] {
  const { day, districts, number } = scene
  const draw = drawOf('feed', roster, day)
  const many = (count: number, row: (draw: Draw, n: number) => FeedRow) =>
    Array.from({ length: count }, (_, n) => row(draw, number * 1_000 + n))
  const district = () => draw.pick(districts.map(({ code }) => code))
  const back = (least: number, span: number) => addDays(day, -least - draw.below(span))
  switch (roster) {
    case 'employment':
      // Some are registered lately: their days are not over yet.
      return many(40, (_, n) => ({
        ...person(draw, n),
        ...employer('employment', n % 17),
        ...{ district: district(), registered_on: back(5, 60) },
      }))
    case 'training-subsidy':
      return many(12, (_, n) => ({
        ...person(draw, n + 500),
        ...employer('employment', n % 17),
        ...{
          course: draw.pick(['焊工', '电工', '养老护理员', '叉车司机']),
          amount: '1200',
          paid_on: back(30, 40),
        },
      }))
    case 'sme':
    case 'loans':
      return many(10, (_, n) => ({
        ...(n % 2 === 0 ? knownEmployer(draw, accounts) : unknownEmployer(draw, roster, n)),
        ...{ district: district(), amount: String(10_000 * (1 + draw.below(80))) },
        ...(roster === 'sme'
          ? { project: '创新补贴', paid_on: back(10, 60) }
          : { bank: '城市商业银行', lent_on: back(10, 60) }),
      }))
    case 'ftz':
      return many(12, (_, n) => ({
        ...employer('ftz', n),
        ...{ district: district(), established_on: back(1, 90), papers_asked: 2 + draw.below(5) },
      }))
    case 'tax-refund':
      return many(6, (_, n) => ({
        ...(n % 3 === 0 ? unknownEmployer(draw, roster, n) : knownEmployer(draw, accounts)),
        ...{ month: addMonths(monthOf(day), -2), refund: String(5_000 * (1 + draw.below(200))) },
      }))
    default:
      return []
  }
}

function person(draw: Draw, n: number): FeedRow {
  const born = `${1965 + draw.below(35)}${String(1 + draw.below(12)).padStart(2, '0')}${String(1 + draw.below(28)).padStart(2, '0')}`
  const body = `110101${born}${String(n % 1_000).padStart(3, '0')}`
  return { resident_id: body + residentIdCheckCharacter(body), person_name: madeName('feed', n, born) }
}

function employer(kind: string, n: number): FeedRow {
  const draw = drawOf('feed employer', kind, n)
  const body = `Z${String(draw.below(10_000_000)).padStart(7, '0')}`
  return {
    employer_name: `${madeName('company', kind, n)}${draw.pick(BUSINESS)}有限公司`,
    unit_code: body + orgCodeCheckCharacter(body),
  }
}

/** An employer of the list whom no ledger knows, with the staff that it reports. */
const unknownEmployer = (draw: Draw, kind: string, n: number): FeedRow => ({
  ...employer(kind, n),
  staff_count: 5 + draw.below(90),
})

/** One that pays for some of the staff that it reports. */
function knownEmployer(draw: Draw, accounts: readonly KnownAccount[]): FeedRow {
  const account = accounts[draw.below(Math.max(1, accounts.length))]
  if (account === undefined) return unknownEmployer(draw, 'known', draw.below(1_000))
  const { name, code, payers } = account
  return { employer_name: name, unit_code: code, staff_count: payers + draw.below(25) }
}
