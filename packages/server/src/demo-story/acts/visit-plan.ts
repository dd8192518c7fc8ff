import { drawOf } from '@kuomian/demo'
import type { Scene, StoryDistrict, StoryLead } from './scene.ts'

/** A visit that the story makes: which lead, on which working day of the story, with which outcome. */
export type PlannedVisit = { lead: StoryLead; number: number; outcome: string }

/** Outcomes with their share in a hundred (domain §8.5). */
const outcomes: readonly (readonly [code: string, percent: number])[] = [
  ['U02', 44],
  ['U03', 14],
  ['U05', 13],
  ['U15', 10],
  ['U17', 7],
  ['U04', 6],
  ['U06', 3],
  ['U08', 3],
]

/** A district makes no more visits than this one by one in the story, and leaves most of its leads to whoever plays on. */
const most = 18

/** The visits of a district, a part of the leads that nobody has found anything at, spread over the days. */
export function visitPlan(
  { fresh }: StoryDistrict,
  days: number,
  dispatch: (leadClass: string) => boolean,
): PlannedVisit[] {
  const count = Math.min(most, Math.ceil(fresh.length / 3))
  return fresh.slice(0, count).map((lead, place) => ({
    lead,
    number: 1 + Math.floor((place * days) / count),
    outcome: dispatch(lead.leadClass) && drawOf('dispatch', lead.id).percent(70) ? 'U16' : outcomeOf(lead),
  }))
}

function outcomeOf({ id }: StoryLead): string {
  let percent = drawOf('outcome', id).below(100)
  for (const [code, share] of outcomes) {
    if (percent < share) return code
    percent -= share
  }
  return 'U02'
}

/** Whether a class of leads is one of suspected dispatch. */
export const dispatchClass =
  ({ campaign }: Scene) =>
  (leadClass: string): boolean =>
    campaign.definition.matching.reasons[leadClass]?.when === 'dispatch'
