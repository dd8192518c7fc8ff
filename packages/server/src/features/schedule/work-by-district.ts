import type { UnitsAndPersons, WorkDone } from '@kuomian/campaign'
import type { ScheduleQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { type FigureQuestion, leadSums, publishedFiguresOf } from '../annexes/index.ts'

/** One district's work as of a day. */
export type DistrictWork = WorkDone & { districtId: number }

/** The lead classes whose inspection counts (annex 4). */
export const countingClasses = ({ campaign }: FigureQuestion): string[] =>
  campaign.definition.leadClasses.filter(({ countsInAnnex4 }) => countsInAnnex4).map(({ code }) => code)

/** What every district was issued and has inspected: from the counters, or as the notice of the month printed it (annex 4). */
export async function workByDistrict(
  tx: Tx,
  question: FigureQuestion,
  source: ScheduleQuery['source'],
): Promise<DistrictWork[]> {
  return source === 'published' ? printedWork(tx, question) : countedWork(tx, question)
}

async function countedWork(tx: Tx, question: FigureQuestion): Promise<DistrictWork[]> {
  const sums = await leadSums(tx, question, countingClasses(question))
  const of = (districtId: number, measure: 'issued' | 'inspected') =>
    sums.find((sum) => sum.districtId === districtId && sum.measure === measure)
  return districtIds(question).map((districtId) => ({
    districtId,
    issued: pair(of(districtId, 'issued')),
    inspected: pair(of(districtId, 'inspected')),
    since: of(districtId, 'issued')?.since,
  }))
}

/** A notice does not say since when: the campaign's first day stands for it. */
async function printedWork(tx: Tx, question: FigureQuestion): Promise<DistrictWork[]> {
  const { rows } = await publishedFiguresOf(tx, question, 'annex-4')
  const { opensOn } = question.campaign.definition
  return rows.flatMap(({ key, cells }) => {
    const districtId = question.campaign.districtIds.get(key)
    if (districtId === undefined) return []
    const count = (column: string) => {
      const figure = cells[column]
      return typeof figure === 'number' ? figure : 0
    }
    const issued = { units: count('issuedUnits'), persons: count('issuedPersons') }
    const inspected = { units: count('inspectedUnits'), persons: count('inspectedPersons') }
    return [{ districtId, issued, inspected, since: opensOn }]
  })
}

/** The work of several districts as one: sum over sum, since the first issue to any of them. */
export function wholeOf(parts: readonly WorkDone[]): WorkDone {
  const sum = (pick: (part: WorkDone) => UnitsAndPersons): UnitsAndPersons => ({
    units: parts.reduce((total, part) => total + pick(part).units, 0),
    persons: parts.reduce((total, part) => total + pick(part).persons, 0),
  })
  return {
    issued: sum(({ issued }) => issued),
    inspected: sum(({ inspected }) => inspected),
    since: parts.flatMap(({ since }) => since ?? []).sort()[0],
  }
}

function districtIds({ campaign }: FigureQuestion): number[] {
  return campaign.definition.units.flatMap(({ code }) => campaign.districtIds.get(code) ?? [])
}

const pair = (sum: UnitsAndPersons | undefined): UnitsAndPersons => ({
  units: sum?.units ?? 0,
  persons: sum?.persons ?? 0,
})
