import { lastEndedMonth } from '@kuomian/campaign'
import type { FunnelView } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { type FigureQuestion, leadSums } from '../annexes/index.ts'
import { effectiveLines } from '../indicators/index.ts'

type Step = FunnelView[number]
type Pair = { units: number; persons: number }

/**
 * The chain from leads issued to persons paying for three months, as of D and known at K: the first two are those of annex 4, the last
 * three the ledger's word alone (domain §10.1). Only classes that count in annex 4.
 */
export async function funnelOf(tx: Tx, question: FigureQuestion): Promise<FunnelView> {
  const { campaign, asOf, knownAt } = question
  const classes = campaign.definition.leadClasses.flatMap(({ code, countsInAnnex4 }) =>
    countsInAnnex4 ? [code] : [],
  )
  const sums = await leadSums(tx, question, classes)
  const counted = (wanted: 'issued' | 'inspected'): Pair =>
    sums
      .filter(({ measure }) => measure === wanted)
      .reduce((total, row) => ({ units: total.units + row.units, persons: total.persons + row.persons }), {
        units: 0,
        persons: 0,
      })
  const { units, persons } = await effectiveOf(tx, question, classes)
  const proven = await tx.client.query<Pair & { step: string }>(
    `select p.step, sum(l.units)::int as units, sum(p.persons)::int as persons
       from proof p join lead l on l.id = p.lead_id
      where p.campaign_id = $1 and p.month <= $2 and p.known_on <= $3 and p.lead_class = any ($4)
      group by p.step`,
    [campaign.id, `${lastEndedMonth(asOf)}-01`, knownAt, classes],
  )
  const ledger = (step: string): Pair => {
    const { units = 0, persons = 0 } = proven.rows.find((row) => row.step === step) ?? {}
    return { units, persons }
  }
  const steps: Step[] = [
    { step: 'issued', ...counted('issued') },
    { step: 'inspected', ...counted('inspected') },
    { step: 'effective', units, persons },
    { step: 'registered', ...ledger('registered') },
    { step: 'firstPayment', ...ledger('first-payment') },
    { step: 'threeMonths', ...ledger('three-months') },
  ]
  return steps
}

/** What was inspected of leads that were effective then. */
async function effectiveOf(tx: Tx, question: FigureQuestion, classes: readonly string[]): Promise<Pair> {
  const sumOf = async (counted: 'units' | 'persons'): Promise<number> => {
    const { sql, parameters } = effectiveLines(question, counted, { classes })
    const { rows } = await tx.client.query<{ sum: number }>(
      `select coalesce(sum(e.value), 0)::int as sum from (${sql}) e`,
      parameters,
    )
    return rows[0]?.sum ?? 0
  }
  return { units: await sumOf('units'), persons: await sumOf('persons') }
}
