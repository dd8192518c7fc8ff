import type { HeadCounts, OperatingState } from '@kuomian/campaign'
import { civilDay, dayNumber } from '../people/days.ts'
import { at, below, happens, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import type { MadeCity } from './made-city.ts'

/** Outcomes of units with their share in percent (domain §8.5). */
const OUTCOMES: readonly (readonly [code: string, percent: number])[] = [
  ['U02', 46],
  ['U03', 14],
  ['U17', 10],
  ['U04', 6],
  ['U05', 8],
  ['U06', 3],
  ['U01', 4],
  ['U08', 2],
  ['U07', 1],
  ['U09', 2],
  ['U10', 2],
  ['U12', 2],
]
const EVIDENCE_TEXT: Readonly<Record<string, string>> = {
  U07: '工商注销核准通知书复印件',
  U08: '停业现场照片',
  U09: '现场照片及物业证明',
  U10: '无用工情况说明',
  U12: '外地参保缴费证明',
}
/** Outcomes that find nobody at work. */
const EMPTY = new Set(['U07', 'U08', 'U09', 'U10'])
const NOBODY_THERE = 'U15'
const TRIED_BEFORE = 0.05
const TRIED_IN_VAIN = 0.01

/** One visit of a district to the employer of a lead. */
export interface Visit {
  readonly employer: number
  readonly day: string
  readonly outcome: string
  readonly operatingState: OperatingState
  readonly heads: HeadCounts | null
  readonly evidence: string
  /** Places in the lead's list of the persons decided. */
  readonly persons: number
}

/** The visits on the working days from the campaign's opening to the end of the published month, in the order of employers. */
export function* visitsOf(made: MadeCity): Generator<Visit> {
  const { employers } = made.settlement
  const days = workingDays(made)
  for (let employer = 0; employer < employers.count; employer += 1) {
    if (!employers.isLead(employer)) continue
    const draw = (what: number): number => mix(made.seed, STREAM.visit, employer, what)
    const last = below(draw(1), days.length)
    const visited = at(made.inspection.visited, employer) === 1
    if (!visited) {
      if (happens(draw(2), TRIED_IN_VAIN)) yield inVain(employer, days[last] ?? '')
      continue
    }
    if (last > 0 && happens(draw(2), TRIED_BEFORE)) yield inVain(employer, days[below(draw(3), last)] ?? '')
    const outcome = unitOutcome(draw(4))
    const visit: Visit = {
      employer,
      day: days[last] ?? '',
      outcome,
      operatingState: operatingState(outcome, draw(5)),
      heads: headCounts(made, employer, outcome, draw),
      evidence: EVIDENCE_TEXT[outcome] ?? '',
      persons: at(made.inspection.decided, employer),
    }
    // An employer that cannot be found is looked for twice.
    if (outcome === 'U09' && last > 0) yield { ...visit, day: days[below(draw(6), last)] ?? '', persons: 0 }
    yield visit
  }
}

function workingDays(made: MadeCity): string[] {
  const { campaign, calendar } = made.city
  const days: string[] = []
  for (
    let number = dayNumber(campaign.opensOn);
    civilDay(number).startsWith(campaign.publishedMonth);
    number += 1
  ) {
    const day = civilDay(number)
    if (calendar.isWorkingDay(day)) days.push(day)
  }
  return days
}

function inVain(employer: number, day: string): Visit {
  return {
    employer,
    day,
    outcome: NOBODY_THERE,
    operatingState: 'unreachable',
    heads: null,
    evidence: '',
    persons: 0,
  }
}

function unitOutcome(draw: number): string {
  let percent = below(draw, 100)
  for (const [code, share] of OUTCOMES) {
    if (percent < share) return code
    percent -= share
  }
  return 'U02'
}

function operatingState(outcome: string, draw: number): OperatingState {
  if (outcome === 'U07') return 'deregistered'
  if (outcome === 'U08') return 'stopped'
  if (outcome === 'U09') return 'unreachable'
  return pick(draw, ['normal', 'normal', 'normal', 'normal', 'difficult'])
}

function headCounts(
  made: MadeCity,
  employer: number,
  outcome: string,
  draw: (what: number) => number,
): HeadCounts {
  const { employers } = made.settlement
  const empty = EMPTY.has(outcome)
  const everybody = at(employers.payers, employer) + at(employers.persons, employer)
  const due = empty ? 0 : everybody
  const insured = empty ? 0 : outcome === 'U01' ? everybody : at(employers.payers, employer)
  const rehiredRetirees = empty ? 0 : below(draw(7), 3)
  const interns = empty ? 0 : below(draw(8), 2)
  const dispatched = empty ? 0 : below(draw(9), 2)
  const insuredElsewhere = empty ? 0 : below(draw(10), 3)
  const partTime = Math.floor(due / 20)
  return {
    onSite: due + rehiredRetirees + interns + dispatched + insuredElsewhere,
    contract: due - partTime,
    dispatched,
    partTime,
    rehiredRetirees,
    interns,
    insuredElsewhere,
    due,
    insured,
  }
}
