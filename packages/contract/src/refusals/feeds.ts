import type { RefusalTable } from './refusal-table.ts'

/** Refusals about rows and look-ups of data links (R30). */
export const feedRefusals = {
  'person-unreadable': {
    status: 422,
    zh: '身份证号码无效，请核对后重新查询。',
    en: 'This is no valid ID number; check it and ask again.',
  },
} as const satisfies RefusalTable
