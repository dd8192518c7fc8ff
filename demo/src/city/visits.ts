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

/** What the officers counted; domain §10.1: 应参保 = 在岗 − 退休返聘 − 实习 − 派遣 − 外地已参保, 差额 = 应参保 − 已参保. */
export interface HeadCounts {
  readonly onDuty: number
  readonly contracts: number
  readonly dispatched: number
  readonly partTime: number
  readonly rehired: number
  readonly interns: number
  readonly elsewhere: number
  readonly shouldInsure: number
  readonly insured: number
  readonly gap: number
}

/** One visit of a district to the employer of a lead. */
export interface Visit {
  readonly employer: number
  readonly day: string
  readonly outcome: string
  readonly operatingState: string
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
    operatingState: '无法联系',
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

function operatingState(outcome: string, draw: number): string {
  if (outcome === 'U07') return '注销吊销'
  if (outcome === 'U08') return '停产停业'
  if (outcome === 'U09') return '无法联系'
  return pick(draw, ['正常', '正常', '正常', '正常', '经营困难'])
}

function headCounts(
  made: MadeCity,
  employer: number,
  outcome: string,
  draw: (what: number) => number,
): HeadCounts {
  const { employers } = made.settlement
  const empty = EMPTY.has(outcome)
  const insured = empty
    ? 0
    : at(employers.payers, employer) + (outcome === 'U01' ? at(employers.persons, employer) : 0)
  const gap = empty || outcome === 'U01' ? 0 : at(employers.persons, employer)
  const [rehired, interns, dispatched, elsewhere] = empty
    ? [0, 0, 0, 0]
    : [below(draw(7), 3), below(draw(8), 2), below(draw(9), 2), below(draw(10), 3)]
  const shouldInsure = gap + insured
  const onDuty = shouldInsure + rehired + interns + dispatched + elsewhere
  const partTime = Math.floor(shouldInsure / 20)
  return {
    onDuty,
    contracts: shouldInsure - partTime,
    dispatched,
    partTime,
    rehired,
    interns,
    elsewhere,
    shouldInsure,
    insured,
    gap,
  }
}
