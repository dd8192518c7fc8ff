import { type CivilMonth, lastDayOf, monthOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { type CataloguedDelivery, currentDeliveries } from '../imports/index.ts'

/** What is compared with what: the list of places and the ledgers of the last month that had ended and is there. */
export type PlaceDeliveries = { month: CivilMonth; deliveries: CataloguedDelivery[] }

/** @throws Refusal `places-without-list`, `no-ledger` */
export async function choosePlaceDeliveries(
  tx: Tx,
  { id, today }: RunningCampaign,
): Promise<PlaceDeliveries> {
  const known = (await currentDeliveries(tx, id)).filter(({ knownOn }) => knownOn <= today)
  const lists = known.filter(({ kind }) => kind === 'places')
  if (lists.length === 0) throw new Refusal('places-without-list')
  const persons = known.filter(({ kind }) => kind === 'ledger-persons')
  const month = persons
    .map(({ asOf }) => monthOf(asOf))
    .filter((candidate) => lastDayOf(candidate) <= today)
    .sort()
    .at(-1)
  if (month === undefined) throw new Refusal('no-ledger', { today })
  const units = known.filter(({ kind, asOf }) => kind === 'ledger-units' && monthOf(asOf) <= month)
  const deliveries = [
    ...lists,
    ...units.filter(({ asOf }) => asOf === units[0]?.asOf),
    ...persons.filter(({ asOf }) => monthOf(asOf) === month),
  ]
  return { month, deliveries: deliveries.sort((a, b) => a.id - b.id) }
}
