import { feedState, fieldOf, rosterOf } from '@kuomian/campaign'
import type { Feed, FeedRegister, Partner } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { FEEDS, type FeedRow } from './feed-rows.ts'

const order = ['silent', 'not-agreed', 'suspended', 'on-time'] as const

/** The register of feeds with what each brought; silent ones first, the longest silence before the others (R35). */
export async function viewRegister(
  tx: Tx,
  { id, today, definition }: RunningCampaign,
  withKeys: boolean,
): Promise<FeedRegister> {
  const { rows } = await tx.client.query<FeedRow>(FEEDS, [id, null])
  const feeds = rows
    .map((row) => feedOf(row, today))
    .sort(
      (one, other) =>
        order.indexOf(one.standing) - order.indexOf(other.standing) ||
        other.daysSilent - one.daysSilent ||
        other.newPayers - one.newPayers ||
        one.id - other.id,
    )
  const rules = new Map(
    definition.feeds.map(({ roster, leadClass }) => [`${roster} ${leadClass}`, { roster, leadClass }]),
  )
  return { today, feeds, partners: await partnersOf(tx, id, withKeys), rules: [...rules.values()] }
}

/** A feed as the register shows it on a day. */
export function feedOf(row: FeedRow, today: string): Feed {
  const { lastOn, lastVia, lastRows, lastRefused, agreedFrom, agreedTo, cadenceDays, enteredOn } = row
  const hitUnit = fieldOf(rosterOf(row.roster), 'resident_id') === undefined ? 'units' : 'persons'
  const { suspendedOn, hitPersons, hitUnits, enteredOn: _, ...feed } = row
  return {
    ...feed,
    ...feedState({ agreedFrom, agreedTo, cadenceDays, enteredOn, suspendedOn, lastOn }, today),
    last:
      lastOn === null || lastVia === null
        ? null
        : { on: lastOn, via: lastVia, rows: lastRows ?? 0, refused: lastRefused ?? 0 },
    hits: hitUnit === 'persons' ? hitPersons : hitUnits,
    hitUnit,
  }
}

async function partnersOf(tx: Tx, campaignId: number, withKeys: boolean): Promise<Partner[]> {
  const { rows } = await tx.client.query<Omit<Partner, 'keys'>>(
    `select p.id, p.name, p.contact, p.may_look_up as "mayLookUp", p.requests_per_minute as "requestsPerMinute",
            p.rows_per_day as "rowsPerDay", p.suspended_on as "suspendedOn", coalesce(d.row_count, 0) as "rowsToday"
       from partner p
       left join partner_day d on d.partner_id = p.id and d.day = (now() at time zone 'Asia/Shanghai')::date
      where p.campaign_id = $1 order by p.id`,
    [campaignId],
  )
  const keys = withKeys ? await keysOf(tx) : null
  return rows.map((partner) => ({ ...partner, keys: keys === null ? null : (keys.get(partner.id) ?? []) }))
}

async function keysOf(tx: Tx) {
  const keys = await tx
    .selectFrom('partner_key')
    .select(['id', 'partner_id', 'made_on as madeOn', 'revoked_on as revokedOn'])
    .orderBy('made_on', 'desc')
    .orderBy('id')
    .execute()
  const byPartner = Map.groupBy(keys, ({ partner_id }) => partner_id)
  return new Map(
    [...byPartner].map(([partner, own]) => [
      partner,
      own.map(({ id, madeOn, revokedOn }) => ({ id, madeOn, revokedOn })),
    ]),
  )
}
