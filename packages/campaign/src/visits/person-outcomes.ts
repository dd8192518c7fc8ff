import type { Bilingual } from '../districts/index.ts'

/** What was found about a listed person; `decided` counts him as inspected (a person counts at his own outcome, design §5). */
export type PersonOutcome = { title: Bilingual; decided: boolean }

const outcome = (zh: string, en: string, decided = true): PersonOutcome => ({ title: { zh, en }, decided })

/** Outcomes about a person, by code (domain §8.5). Not reached is not decided. */
export const PERSON_OUTCOMES = {
  P01: outcome('已参保（本单位）', 'Insured here'),
  P02: outcome('已在他单位或外地参保', 'Insured elsewhere'),
  P03: outcome('灵活就业参保', 'Insured as a flexible worker'),
  P04: outcome('已续保', 'Resumed paying'),
  P05: outcome('愿意参保', 'Willing to enrol'),
  P06: outcome('拒绝参保', 'Refuses to enrol'),
  P07: outcome('人员离职', 'Has left the employer'),
  P08: outcome('查无此人', 'No such person here'),
  P09: outcome('死亡', 'Deceased'),
  P10: outcome('退休或领取待遇', 'Retired or drawing a pension'),
  P11: outcome('在校', 'Full-time student'),
  P12: outcome('参军', 'In military service'),
  P13: outcome('服刑', 'Serving a sentence'),
  P14: outcome('出国（境）', 'Abroad'),
  P15: outcome('居民养老', 'In the residents’ scheme'),
  P16: outcome('失业待遇中', 'Drawing unemployment benefit'),
  P17: outcome('联系不上', 'Not reached', false),
  P18: outcome('信息错误', 'Information wrong'),
} as const satisfies Record<string, PersonOutcome>

export type PersonOutcomeCode = keyof typeof PERSON_OUTCOMES

/** Is this the code of an outcome about a person? */
export function isPersonOutcome(code: string): code is PersonOutcomeCode {
  return Object.hasOwn(PERSON_OUTCOMES, code)
}
