import type { RefusalTable } from './refusal-table.ts'

/** Refusals about teams, policies, tasks and what districts report beside their leads. */
export const organisationRefusals = {
  'member-not-found': { status: 404, zh: '没有找到成员 {id}。', en: 'Member {id} was not found.' },
  'team-empty': {
    status: 422,
    zh: '小组还没有成员，请先添加成员再上报。',
    en: 'The team has no member yet. Add its members, then report it.',
  },
  'task-not-found': { status: 404, zh: '没有找到任务 {id}。', en: 'Task {id} was not found.' },
  'task-delivered-already': {
    status: 409,
    zh: '任务 {id} 已经完成。',
    en: 'Task {id} is delivered already.',
  },
  'policy-not-found': {
    status: 404,
    zh: '没有找到登记的政策文件 {id}。',
    en: 'Policy document {id} is not registered.',
  },
  'policy-known': {
    status: 409,
    zh: '文号 {number} 已经登记。',
    en: 'The policy document {number} is registered already.',
  },
  'policy-days-reversed': {
    status: 422,
    zh: '失效日期 {to} 早于生效日期 {from}。',
    en: 'The last day {to} lies before the first, {from}.',
  },
} as const satisfies RefusalTable
