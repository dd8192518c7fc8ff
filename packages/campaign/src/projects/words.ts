import type { Bilingual } from '../districts/index.ts'
import type { NoPremium } from './project-premium.ts'
import type { ProjectState, ProjectVerificationState } from './standing.ts'

export const PROJECT_STATE_WORDS = {
  'not-started': { zh: '未开工', en: 'not started' },
  running: { zh: '在建', en: 'running' },
  stopped: { zh: '停工', en: 'stopped' },
  finished: { zh: '竣工', en: 'finished' },
  cancelled: { zh: '取消', en: 'cancelled' },
} as const satisfies Record<ProjectState, Bilingual>

export const VERIFICATION_WORDS = {
  unverified: { zh: '待核实', en: 'unverified' },
  'list-changed': { zh: '清单有变', en: 'list changed' },
  verified: { zh: '已核实', en: 'verified' },
} as const satisfies Record<ProjectVerificationState, Bilingual>

/** Why a project has no premium, as a page says it beside the empty figure. */
export const NO_PREMIUM_WORDS = {
  'no-model': {
    zh: '参保日没有有效的保费模型；费率文件未经核实，不作猜测',
    en: 'No premium model is in force on the day of joining; a rate that nobody verified is not guessed',
  },
  'no-cost': { zh: '清单没有总造价，待核实', en: 'The list has no total cost: to be verified' },
  'no-term': { zh: '清单没有合同起止日期，待核实', en: 'The list has no term of contract: to be verified' },
  'cost-zero': { zh: '总造价为零，待核实', en: 'The total cost is zero: to be verified' },
  'cost-not-whole': { zh: '总造价超出可计算范围', en: 'The total cost is out of range' },
  'model-not-in-force': {
    zh: '保费模型在参保日无效',
    en: 'The premium model is not in force on the day of joining',
  },
  'remaining-cost-missing': {
    zh: '此模型按剩余造价折算，待核实剩余造价',
    en: 'The model goes by the remaining cost: to be verified',
  },
  'remaining-cost-wrong': { zh: '剩余造价有误', en: 'The remaining cost is wrong' },
  'ends-before-start': { zh: '合同终止日期早于起始日期', en: 'The contract ends before it begins' },
  'extension-shortens': {
    zh: '延期后的终止日期不晚于原终止日期',
    en: 'An extension does not end after the contract',
  },
  'suspension-ends-before-start': { zh: '复工日期早于停工日期', en: 'A suspension ends before it begins' },
  'suspension-outside': { zh: '停工日期不在合同期内', en: 'A suspension begins outside the contract' },
  'suspensions-overlap': { zh: '两次停工的日期重叠', en: 'Two suspensions overlap' },
  'paid-wrong': { zh: '清单的缴费额有误', en: 'The premium paid by the list is wrong' },
  'changed-before-joining': { zh: '参保日期晚于今天', en: 'The day of enrolment lies ahead' },
} as const satisfies Record<NoPremium, Bilingual>
