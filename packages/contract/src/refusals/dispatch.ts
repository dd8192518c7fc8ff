import type { RefusalTable } from './refusal-table.ts'

/** Refusals about labour dispatch (R12). */
export const dispatchRefusals = {
  'dispatch-without-relations': {
    status: 422,
    zh: '还没有派遣用工关系名册，无法统计分户情况。请先导入 dispatch-relations。',
    en: 'There is no list of dispatched workers, so nothing can be said of split accounts. Import dispatch-relations first.',
  },
  'dispatch-without-rules': {
    status: 422,
    zh: '本行动没有适用于{month}的派遣缴费规则，无法判断分户情况。',
    en: 'The campaign has no rules of dispatch payments for {month}, so nothing can be said of split accounts.',
  },
  'dispatch-employer-unknown': {
    status: 404,
    zh: '没有找到派遣关系中的单位 {id}，或它与本区县无关。',
    en: 'There is no employer {id} in the relations of dispatch, or none that concerns your district.',
  },
} as const satisfies RefusalTable
