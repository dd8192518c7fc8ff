import { type CivilMonth, lastDayOf, monthOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { type CataloguedDelivery, currentDeliveries } from '../imports/index.ts'
import type { PEOPLE_ROSTERS } from './compute/rosters.ts'

/** The ledger month that today is answered by, and what there is to read for the lists. */
export type ChosenLedger = { month: CivilMonth; deliveries: CataloguedDelivery[] }

/**
 * The last month that has ended and whose ledger of persons is there, with every ledger of persons up to it, the last ledger of units, and the lists of people that
 * hold now. @throws Refusal `no-ledger`, `people-without-lists`
 */
export async function chooseLedger(
  tx: Tx,
  { id, today, definition }: Pick<RunningCampaign, 'id' | 'today' | 'definition'>,
): Promise<ChosenLedger> {
  if (definition.people.lists.length === 0) throw new Refusal('people-without-lists')
  const known = (await currentDeliveries(tx, id)).filter(({ knownOn }) => knownOn <= today)
  const of = (kind: (typeof PEOPLE_ROSTERS)[number]) => known.filter((delivery) => delivery.kind === kind)
  const month = of('ledger-persons')
    .map(({ asOf }) => monthOf(asOf))
    .filter((candidate) => lastDayOf(candidate) <= today)
    .sort()
    .at(-1)
  if (month === undefined) throw new Refusal('no-ledger', { today })
  const months = of('ledger-persons').filter(({ asOf }) => monthOf(asOf) <= month)
  const units = of('ledger-units').filter(({ asOf }) => monthOf(asOf) <= month)
  const lists = [...of('unemployment'), ...of('graduates'), ...of('employment')]
  const deliveries = [...months, ...units.slice(0, 1), ...lists].sort((a, b) => a.id - b.id)
  return { month, deliveries }
}
