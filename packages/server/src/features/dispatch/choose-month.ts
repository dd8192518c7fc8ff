import {
  type CivilDay,
  type CivilMonth,
  type DispatchRuleSet,
  inForceOn,
  lastDayOf,
  monthOf,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { type CataloguedDelivery, currentDeliveries } from '../imports/index.ts'
import type { STATUS_ROSTERS } from './compute/rosters.ts'

/** The month that a day is answered by, with its rules and what there is to read of it. */
export type ChosenMonth = {
  month: CivilMonth
  ruleSet: DispatchRuleSet
  deliveries: CataloguedDelivery[]
}

/**
 * The last month that had ended by a day and whose ledger of persons is there; its rules are those in force on its last day (R12). Of the ledgers of
 * units the last one up to that month is read: an account is what it was.
 * @throws Refusal `day-not-reached`, `no-ledger`, `dispatch-without-relations`, `dispatch-without-rules`
 */
export async function chooseMonth(
  tx: Tx,
  { id, today, definition }: RunningCampaign,
  asOf: CivilDay,
): Promise<ChosenMonth> {
  if (asOf > today) throw new Refusal('day-not-reached', { day: asOf, today })
  const known = (await currentDeliveries(tx, id)).filter(({ knownOn }) => knownOn <= today)
  const of = (kind: (typeof STATUS_ROSTERS)[number]) => known.filter((delivery) => delivery.kind === kind)
  const months = of('ledger-persons').map((delivery) => monthOf(delivery.asOf))
  const month = months
    .filter((candidate) => lastDayOf(candidate) <= asOf)
    .sort()
    .at(-1)
  if (month === undefined) throw new Refusal('no-ledger', { today: asOf })
  if (of('dispatch-relations').length === 0) throw new Refusal('dispatch-without-relations')
  const ruleSet = inForceOn(definition.dispatch.ruleSets, lastDayOf(month))
  if (ruleSet === undefined) throw new Refusal('dispatch-without-rules', { month })
  const persons = of('ledger-persons').filter((delivery) => monthOf(delivery.asOf) === month)
  const unitMonths = of('ledger-units').filter((delivery) => monthOf(delivery.asOf) <= month)
  const units = unitMonths.filter((delivery) => delivery.asOf === unitMonths[0]?.asOf)
  const lists = [...of('dispatch-relations'), ...of('dispatch-licences'), ...of('employment')]
  const deliveries = [...lists, ...units, ...persons].sort((a, b) => a.id - b.id)
  return { month, ruleSet, deliveries }
}
