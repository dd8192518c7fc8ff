import type { CivilDay, CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { type PeopleAsOf, paysNow } from './person.ts'

/** What a graduate does (就业动态, R20); who is not `here` is no one to insure in this city now. */
export const GRADUATE_STATES = {
  employed: { title: { zh: '已就业', en: 'Employed' }, here: true },
  seeking: { title: { zh: '求职中', en: 'Seeking work' }, here: true },
  venture: { title: { zh: '自主创业', en: 'Has a business of his own' }, here: true },
  studying: { title: { zh: '升学', en: 'Goes on studying' }, here: false },
  army: { title: { zh: '参军', en: 'In the army' }, here: false },
  'left-city': { title: { zh: '离开本市', en: 'Left the city' }, here: false },
} as const satisfies Record<string, { title: Bilingual; here: boolean }>

export type GraduateState = keyof typeof GRADUATE_STATES

/** What is known of one graduate, each with its day; a statement keeps who made it. */
export type GraduateRecord = {
  /** The first contact that reached him. */
  reachedOn: CivilDay | null
  /** In any order; the latest by the day counts. */
  states: readonly { state: GraduateState; on: CivilDay; source: string }[]
  vacancyOfferedOn: CivilDay | null
  ventureIntendedOn: CivilDay | null
  subsidyAppliedOn: CivilDay | null
  subsidyGrantedOn: CivilDay | null
  paidMonths: readonly CivilMonth[]
}

/** What is noted of somebody beside contacts, each with its day (R20: 企业用工需求、自主创业意愿、社保补贴政策). */
export const PERSON_RECORDS = {
  state: { zh: '就业状态', en: 'Employment state' },
  'vacancy-offered': { zh: '推荐岗位', en: 'Vacancy offered' },
  'venture-intended': { zh: '创业意愿', en: 'Means to found a business' },
  'subsidy-applied': { zh: '申请补贴', en: 'Subsidy applied for' },
  'subsidy-granted': { zh: '核准补贴', en: 'Subsidy granted' },
} as const satisfies Record<string, Bilingual>

export type PersonRecordKind = keyof typeof PERSON_RECORDS

/** How far a graduate has come, in order; the last is the ledger's word alone. */
export const GRADUATE_STAGES = {
  listed: { zh: '名册', en: 'Listed' },
  reached: { zh: '已联系', en: 'Reached' },
  'state-known': { zh: '动态已掌握', en: 'State known' },
  supported: { zh: '已服务', en: 'Offered a vacancy, a venture or a subsidy' },
  employed: { zh: '已就业创业', en: 'Employed or in business' },
  paying: { zh: '已缴费', en: 'Pays' },
} as const satisfies Record<string, Bilingual>

export type GraduateStage = keyof typeof GRADUATE_STAGES

const STAGES: readonly GraduateStage[] = [
  'listed',
  'reached',
  'state-known',
  'supported',
  'employed',
  'paying',
]

/** The next act for a graduate. */
export const GRADUATE_STEPS = {
  none: { zh: '无', en: 'Nothing' },
  call: { zh: '联系本人', en: 'Call' },
  'ask-state': { zh: '了解就业动态', en: 'Ask what he does' },
  'offer-vacancy': { zh: '推荐岗位', en: 'Offer a vacancy' },
  'follow-vacancy': { zh: '跟踪求职结果', en: 'Ask what came of the vacancy' },
  'guide-venture': { zh: '创业指导', en: 'Guide the venture' },
  'apply-for-subsidy': { zh: '协助申请补贴', en: 'Help to apply for the subsidy' },
  'follow-subsidy': { zh: '跟踪补贴审核', en: 'Follow the application' },
  'help-to-enrol': { zh: '协助办理参保缴费', en: 'Help to enrol' },
  'urge-employer': { zh: '督促用人单位参保', en: 'Urge the employer to enrol him' },
} as const satisfies Record<string, Bilingual>

export type GraduateStep = keyof typeof GRADUATE_STEPS

/** The latest state by the day; of two statements of one day the later in the list. */
function graduateState(
  { states }: Pick<GraduateRecord, 'states'>,
  { day }: PeopleAsOf,
): GraduateRecord['states'][number] | null {
  let latest: GraduateRecord['states'][number] | null = null
  for (const stated of states)
    if (stated.on <= day && (latest === null || stated.on >= latest.on)) latest = stated
  return latest
}

/** How far a graduate has come by a day, or `outside`: studying, in the army, or gone. Who pays has come all the way, whatever else is known. */
export function graduateStage(record: GraduateRecord, asOf: PeopleAsOf): GraduateStage | 'outside' {
  if (paysNow(record, asOf)) return 'paying'
  const known = graduateState(record, asOf)
  if (known !== null && !GRADUATE_STATES[known.state].here) return 'outside'
  if (known !== null && known.state !== 'seeking') return 'employed'
  const by = (on: CivilDay | null) => on !== null && on <= asOf.day
  if (by(record.vacancyOfferedOn) || by(record.subsidyAppliedOn) || by(record.subsidyGrantedOn))
    return 'supported'
  if (known !== null || by(record.ventureIntendedOn)) return 'state-known'
  return by(record.reachedOn) ? 'reached' : 'listed'
}

/** The next act for a graduate on a day: three follow-ups of the plan (企业用工需求、自主创业意愿、社保补贴政策), then the payment. */
export function graduateStep(record: GraduateRecord, asOf: PeopleAsOf): GraduateStep {
  const stage = graduateStage(record, asOf)
  if (stage === 'paying' || stage === 'outside') return 'none'
  const by = (on: CivilDay | null) => on !== null && on <= asOf.day
  switch (graduateState(record, asOf)?.state) {
    case 'employed':
      return 'urge-employer'
    case 'venture':
      if (by(record.subsidyGrantedOn)) return 'help-to-enrol'
      return by(record.subsidyAppliedOn) ? 'follow-subsidy' : 'apply-for-subsidy'
    case 'seeking':
      if (by(record.ventureIntendedOn)) return 'guide-venture'
      return by(record.vacancyOfferedOn) ? 'follow-vacancy' : 'offer-vacancy'
    default:
      if (by(record.ventureIntendedOn)) return 'guide-venture'
      return by(record.reachedOn) ? 'ask-state' : 'call'
  }
}

/** How many of a group have come at least so far, and how many stand outside. */
export type GraduateFunnel = { outside: number; reached: Record<GraduateStage, number> }

/**
 * A funnel from how many stand at each stage: every stage counts all who came at least so far.
 * @example funnelOf(new Map([['listed', 2], ['paying', 1]])).reached.listed // 3
 */
export function funnelOf(counts: ReadonlyMap<GraduateStage | 'outside', number>): GraduateFunnel {
  const funnel = emptyFunnel()
  funnel.outside = counts.get('outside') ?? 0
  for (const [place, stage] of STAGES.entries())
    for (const passed of STAGES.slice(0, place + 1)) funnel.reached[passed] += counts.get(stage) ?? 0
  return funnel
}

/**
 * The funnel of each group, by school and year say. Every stage counts all who came at least so far, so that it never widens; `listed` and `outside` together are all.
 */
export function graduateFunnels<G extends GraduateRecord>(
  records: readonly G[],
  asOf: PeopleAsOf,
  groupOf: (record: G) => string,
): Map<string, GraduateFunnel> {
  const counts = new Map<string, Map<GraduateStage | 'outside', number>>()
  for (const record of records) {
    const group = groupOf(record)
    const stages = counts.get(group) ?? new Map<GraduateStage | 'outside', number>()
    counts.set(group, stages)
    const stage = graduateStage(record, asOf)
    stages.set(stage, (stages.get(stage) ?? 0) + 1)
  }
  return new Map([...counts].map(([group, stages]) => [group, funnelOf(stages)]))
}

const emptyFunnel = (): GraduateFunnel => ({
  outside: 0,
  reached: { listed: 0, reached: 0, 'state-known': 0, supported: 0, employed: 0, paying: 0 },
})
