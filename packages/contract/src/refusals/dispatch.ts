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
} as const satisfies RefusalTable
