import type { Bilingual } from '../districts/index.ts'

/** What an outcome of a visit to an employer means (domain §8.5). */
export type UnitOutcome = {
  title: Bilingual
  /** Counts as 已排查. Nobody there is an attempt, not an inspection. */
  inspected: boolean
  /** The lead stays one that should lead to contributions. */
  effective: boolean
  /** A statement of the proof is due: what was seen, which paper. */
  proof: boolean
  /** Visits on this many different days are needed before the lead stops being effective. */
  visitsToClose: number
}

const outcome = (
  zh: string,
  en: string,
  inspected: boolean,
  effective: boolean,
  rest: Partial<UnitOutcome> = {},
): UnitOutcome => ({ title: { zh, en }, inspected, effective, proof: false, visitsToClose: 1, ...rest })

/** Outcomes of a visit to an employer, by code. */
export const UNIT_OUTCOMES = {
  U01: outcome('已参保（已登记并全员缴费）', 'Insured: registered, everybody paid for', true, false),
  U02: outcome('同意参保，限期办理', 'Agrees to enrol by a day', true, true),
  U03: outcome('部分参保（少报漏报）', 'Partly insured: persons under-reported', true, true),
  U04: outcome('未足额缴费（基数低）', 'Underpays: base too low', true, true),
  U05: outcome('拒不参保', 'Refuses to enrol', true, true),
  U06: outcome('拒绝接受调查', 'Refuses the inspection', true, true),
  U07: outcome('注销或吊销', 'Deregistered or licence revoked', true, false, { proof: true }),
  U08: outcome('停业、歇业或破产清算', 'Closed down or in liquidation', true, false, { proof: true }),
  U09: outcome('查无此单位（空壳、地址不符）', 'Not found at the address, shell company', true, false, {
    proof: true,
    visitsToClose: 2,
  }),
  U10: outcome('无实际用工', 'Employs nobody', true, false, { proof: true }),
  U11: outcome('迁出本区（转移管辖）', 'Moved to another district', false, true),
  U12: outcome('外省市或外区已参保', 'Insured elsewhere', true, false, { proof: true }),
  U13: outcome('重复资源', 'Duplicate lead', true, false),
  U14: outcome('非参保对象（机关、军队等）', 'Not subject to the scheme', true, false),
  U15: outcome('暂未联系上（无人）', 'Nobody reached', false, true),
  U16: outcome('劳务派遣情况已核实', 'Labour dispatch verified', true, true),
  U17: outcome('工资名册已核准，人数变更', 'Payroll verified, head count changed', true, true),
} as const satisfies Record<string, UnitOutcome>

export type UnitOutcomeCode = keyof typeof UNIT_OUTCOMES

/** Is this the code of an outcome of a visit to an employer? */
export function isUnitOutcome(code: string): code is UnitOutcomeCode {
  return Object.hasOwn(UNIT_OUTCOMES, code)
}
