import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the annexes room. */
export const annexRefusals = {
  'no-published-figures': {
    status: 404,
    zh: '没有通知公布的 {month} 数字。请先用 import plan 导入该月的通知。',
    en: 'There are no published figures for {month}. Import that month’s notice first (import plan).',
  },
  'not-a-plan': {
    status: 422,
    zh: '这份文件不是扩面通知，或读不出附件与月份：{why}',
    en: 'This file is not a notice of the campaign, or its annexes and month cannot be read: {whyEn}',
  },
} as const satisfies RefusalTable
