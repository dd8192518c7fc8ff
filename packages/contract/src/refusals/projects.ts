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
} as const satisfies RefusalTable
