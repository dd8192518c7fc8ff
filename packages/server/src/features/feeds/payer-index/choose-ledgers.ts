import { type CivilMonth, lastDayOf, monthOf } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { type CataloguedDelivery, currentDeliveries } from '../../imports/index.ts'

/** The ledgers that answer on a campaign's today. */
export type ChosenLedgers = {
  month: CivilMonth
  persons: CataloguedDelivery[]
  units: CataloguedDelivery[]
}

/** The ledgers up to the last month that has ended and been delivered by today (design §5); null while there is none. */
export async function chooseLedgers(tx: Tx, campaign: RunningCampaign): Promise<ChosenLedgers | null> {
  const known = async (kind: 'ledger-persons' | 'ledger-units') =>
    (await currentDeliveries(tx, campaign.id, kind)).filter(
      ({ knownOn, asOf }) => knownOn <= campaign.today && lastDayOf(monthOf(asOf)) <= campaign.today,
    )
  const persons = await known('ledger-persons')
  const month = persons
    .map(({ asOf }) => monthOf(asOf))
    .sort()
    .at(-1)
  if (month === undefined) return null
  const units = (await known('ledger-units')).filter(({ asOf }) => monthOf(asOf) <= month)
  const [latest] = units
  return {
    month,
    persons,
    units: latest === undefined ? [] : units.filter(({ asOf }) => asOf === latest.asOf),
  }
}

/** The deliveries of an index, by which it is told whether it is still what the lake says. */
export const deliveriesOf = ({ persons, units }: ChosenLedgers): number[] =>
  [...persons, ...units].map(({ id }) => id).sort((a, b) => a - b)

/** Whether the ledgers have changed since the index was built, or there is none yet. */
export async function indexIsStale(tx: Tx, campaign: RunningCampaign): Promise<boolean> {
  const chosen = await chooseLedgers(tx, campaign)
  if (chosen === null) return false
  const row = await tx
    .selectFrom('payer_index')
    .select('deliveries')
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirst()
  return row === undefined || row.deliveries.join() !== deliveriesOf(chosen).join()
}
