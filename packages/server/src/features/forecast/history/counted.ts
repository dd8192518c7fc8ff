import type { AnnexId, Measure } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import { type FigureQuestion, leadSumsByDay } from '../../annexes/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { endsOfPeriods } from '../periods.ts'
import { byUnit, type Moment } from './moment.ts'

type Sums = { units: number; persons: number }
type Counted = Record<'issued' | 'inspected', Map<number, Sums>>

/**
 * Leads issued and inspected at the end of each week up to D, from the counters of the journal. It begins in the week of the first
 * issue: a nought from before there was anything to do is no history.
 */
export async function countedMoments(tx: Tx, question: FigureQuestion, annex: AnnexId): Promise<Moment[]> {
  const { campaign, asOf } = question
  const changes = await leadSumsByDay(tx, question, classesOf(campaign, annex))
  const begun = changes.find(({ measure }) => measure === 'issued')?.day
  if (begun === undefined) return []
  const sums: Counted = { issued: new Map(), inspected: new Map() }
  let read = 0
  return endsOfPeriods('week', asOf, begun).map((day) => {
    for (; read < changes.length; read += 1) {
      const change = changes[read]
      if (change === undefined || change.day > day) break
      const { units, persons } = sums[change.measure].get(change.districtId) ?? { units: 0, persons: 0 }
      sums[change.measure].set(change.districtId, {
        units: units + change.units,
        persons: persons + change.persons,
      })
    }
    return { day, figures: figuresAt(campaign, annex, sums) }
  })
}

function figuresAt(campaign: RunningCampaign, annex: AnnexId, sums: Counted): Moment['figures'] {
  const figure = (step: keyof Counted, what: keyof Sums) =>
    byUnit(campaign, (id) => sums[step].get(id)?.[what] ?? 0)
  if (annex === 'annex-4')
    return {
      'issued-units': figure('issued', 'units'),
      'issued-persons': figure('issued', 'persons'),
      'inspected-units': figure('inspected', 'units'),
      'inspected-persons': figure('inspected', 'persons'),
    }
  const [units, persons]: [Measure, Measure] =
    annex === 'annex-1' ? ['k1-units', 'k1-persons'] : ['k3-units', 'k3-persons']
  return { [units]: figure('issued', 'units'), [persons]: figure('issued', 'persons') }
}

/** Annexes 1 and 2 list one class each; annex 4 counts those that count (R05, R07, R11). */
function classesOf({ definition }: RunningCampaign, annex: AnnexId): string[] {
  const listed = definition.leadClasses.filter((leadClass) =>
    annex === 'annex-4' ? leadClass.countsInAnnex4 : leadClass.annex === annex,
  )
  return listed.map(({ code }) => code)
}
