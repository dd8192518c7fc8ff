import type { RefusalTable } from './refusal-table.ts'

/** Refusals about construction projects (R21–R25). */
export const projectRefusals = {
  'project-not-found': { status: 404, zh: '没有找到建设项目 {id}。', en: 'Project {id} was not found.' },
  'project-gone': {
    status: 409,
    zh: '该项目自 {day} 起不在建设项目清单中。',
    en: 'The project has been off the list since {day}.',
  },
  'project-not-verified': {
    status: 409,
    zh: '该项目尚未核实，请先登记核实情况。',
    en: 'The project has not been verified yet: record that first.',
  },
  'project-cost-unchanged': {
    status: 422,
    zh: '工程总造价与现登记的相同。',
    en: 'The total cost is the one that stands already.',
  },
  'project-not-suspended': {
    status: 409,
    zh: '该项目没有停工记录可结束。',
    en: 'The project is not suspended.',
  },
  'project-suspended-already': {
    status: 409,
    zh: '该项目自 {day} 起停工，尚未复工。',
    en: 'The project has been suspended since {day}.',
  },
  'project-resumed-before': {
    status: 422,
    zh: '复工日期应晚于停工日期 {day}。',
    en: 'Work begins again after {day}, the day of the suspension.',
  },
  'joint-request-not-found': {
    status: 404,
    zh: '没有找到联动提请 {id}。',
    en: 'Request {id} to a department was not found.',
  },
  'joint-request-closed': {
    status: 409,
    zh: '该提请已于 {day} 答复或撤回，不能再次登记。',
    en: 'The request was answered or withdrawn on {day}.',
  },
  'joint-request-unanswered': {
    status: 409,
    zh: '部门尚未答复，请先登记答复。',
    en: 'The department has not answered yet: record that first.',
  },
  'joint-request-acted': {
    status: 409,
    zh: '该提请已于 {day} 办理。',
    en: 'The request was acted upon on {day}.',
  },
  'follow-up-due-before': {
    status: 422,
    zh: '期限不能早于 {day}。',
    en: 'It cannot be due before {day}.',
  },
  'follow-up-before': {
    status: 422,
    zh: '日期不能早于 {day}。',
    en: 'The day cannot lie before {day}.',
  },
  'round-not-found': {
    status: 404,
    zh: '没有找到联合督导检查 {id}。',
    en: 'Round {id} of joint supervision was not found.',
  },
  'round-cancelled': {
    status: 409,
    zh: '该轮督导已于 {day} 取消。',
    en: 'The round was cancelled on {day}.',
  },
  'round-has-findings': {
    status: 409,
    zh: '该轮督导已有检查记录，不能取消。',
    en: 'The round has findings and cannot be cancelled.',
  },
  'round-elsewhere': {
    status: 422,
    zh: '该项目不在本轮督导的区县内。',
    en: 'The project is in no district of the round.',
  },
  'finding-not-found': {
    status: 404,
    zh: '没有找到检查记录 {id}。',
    en: 'Finding {id} was not found.',
  },
  'finding-settled': {
    status: 409,
    zh: '该记录无需整改，或已登记整改结果。',
    en: 'Nothing is to be put right there, or its result is recorded already.',
  },
  'bulletin-issued': {
    status: 409,
    zh: '{district}截至 {day} 的通报已经发出。',
    en: 'The bulletin of {day} to {district} was issued already.',
  },
} as const satisfies RefusalTable
