import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the annexes room. */
export const annexRefusals = {
  'no-published-figures': {
    status: 404,
    zh: '没有 {month} 的已发布数字。请先用 import plan 导入该月的通知。',
    en: 'There are no published figures for {month}. Import that month’s notice first (import plan).',
  },
} as const satisfies RefusalTable
