import type { RosterKind } from '@kuomian/campaign'
import type { FeedRow } from '@kuomian/contract'
import { orgCodeCheckCharacter } from '@kuomian/identity'
import { uuidv7 } from 'uuidv7'
import { campaignOf } from '../../campaigns/index.ts'
import { type ImportOrder, importRoster } from '../../imports/index.ts'
import { openPlace, type TestPlace } from '../../imports/testing/place.ts'
import { PERSON_HEADER, personRow } from '../../imports/testing/rows.ts'
import { buildPayerIndex } from '../payer-index/build-index.ts'
import { takeRows } from '../take-rows.ts'

/** A campaign with feeds of every link, and ledgers to judge their rows by. */
export type FeedTestPlace = TestPlace & {
  /** Pushes rows of a kind into the feed of that kind. */
  push(kind: RosterKind, rows: readonly FeedRow[], key?: string): ReturnType<typeof takeRows>
  /** Delivers the ledger of a month: who pays through which unit. */
  ledger(month: string, payers: readonly { person: number; unit: string | null }[]): Promise<void>
  /** Delivers the register of units of a month. */
  units(month: string, units: readonly TestUnit[]): Promise<void>
  buildIndex(): ReturnType<typeof buildPayerIndex>
  /** The campaign's day; nothing else moves. */
  moveTo(day: string): Promise<void>
}

export type TestUnit = {
  number: string
  code: string
  name: string
  district?: string
  registeredOn?: string
}

/** The n-th made-up organisation code: valid, of nobody. */
export function madeUpOrgCode(n: number): string {
  const body = `T${String(n).padStart(7, '0')}`
  return body + orgCodeCheckCharacter(body)
}

const KINDS = ['employment', 'training-subsidy', 'sme', 'loans', 'ftz', 'tax-refund'] as const

/** Opens a place with one partner and a feed for each kind of link. */
export async function openFeedPlace(today: string): Promise<FeedTestPlace> {
  const place = await openPlace(today)
  const { program, campaign } = place
  const { rows } = await program.db.pool.query<{ id: number }>(
    `insert into partner (campaign_id, name, requests_per_minute, rows_per_day) values ($1, '测试部门', 1000, 100000) returning id`,
    [campaign.id],
  )
  const partnerId = rows[0]?.id ?? 0
  const feeds = new Map<RosterKind, number>()
  for (const kind of KINDS) {
    const rule = campaign.definition.feeds.find(({ roster }) => roster === kind)
    const feed = await program.db.pool.query<{ id: number }>(
      `insert into feed (campaign_id, partner_id, code, name, roster, source, lead_class, agreement, agreed_from, cadence_days, entered_on)
       values ($1, $2, $3, $3, $3, $3, $4, '测试协议', '2015-01-01', 1, '2015-01-01') returning id`,
      [campaign.id, partnerId, kind, rule?.leadClass],
    )
    feeds.set(kind, feed.rows[0]?.id ?? 0)
  }
  let files = 0
  const running = () => campaignOf(program.db, { id: campaign.id })
  // The day moves in these tests, and what may be imported goes by it.
  const bring = async (order: ImportOrder) =>
    importRoster({ program, campaign: await running(), actor: place.actor }, order, () => undefined)
  return {
    ...place,
    push: (kind, pushed, key = uuidv7()) =>
      takeRows(program, {
        ...{ campaignId: campaign.id, partnerId, feedId: feeds.get(kind) ?? 0 },
        ...{ kind, rows: pushed, key },
      }),
    async ledger(month, payers) {
      const written = payers.map(({ person, unit }) =>
        personRow(person, { 缴费月份: month.replace('-', ''), 单位编号: unit ?? '' }),
      )
      written.push(personRow(990, { 缴费月份: month.replace('-', ''), 单位编号: 'M1' }))
      const file = await place.csv(`ledger-${files++}.csv`, [[...PERSON_HEADER], ...written])
      await bring({ kind: 'ledger-persons', path: file, asOf: month })
    },
    async units(month, units) {
      const header = ['单位编号', '组织机构代码', '单位名称', '所属分中心', '登记日期', '状态']
      const written = units.map(({ number, code, name, district = '和平', registeredOn = '2010-01-01' }) => [
        ...[number, code, name, district, registeredOn, '正常'],
      ])
      const file = await place.csv(`units-${files++}.csv`, [header, ...written])
      await bring({ kind: 'ledger-units', path: file, asOf: month })
    },
    buildIndex: async () => buildPayerIndex(program, await running()),
    async moveTo(day) {
      await program.db.pool.query('update campaign set today = $1, latest_today = $1 where id = $2', [
        day,
        campaign.id,
      ])
    },
  }
}
