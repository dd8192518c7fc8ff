import type { RefusalTable } from './refusal-table.ts'

/** Refusals about corrections of a lead. */
export const correctionRefusals = {
  'lead-changed-meanwhile': {
    status: 409,
    zh: '另一名同志已修改同一项内容，请对照两个值后选择保留哪一个。',
    en: 'Somebody else changed the same field meanwhile. Look at both values and choose which one stays.',
  },
} as const satisfies RefusalTable
