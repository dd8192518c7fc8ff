import type { RefusalTable } from './refusal-table.ts'

/** Refusals about what the rules found in figures. */
export const qualityRefusals = {
  'quality-finding-not-found': {
    status: 404,
    zh: '没有找到数据问题 {id}，或它不归您处理。',
    en: 'Finding {id} was not found, or is not yours to answer for.',
  },
  'quality-state': {
    status: 409,
    zh: '数据问题 {id} 目前是“{state}”，不能进行此项操作。请刷新页面。',
    en: 'Finding {id} is now {stateEn}; this cannot be done. Reload the page.',
  },
  'quality-note-missing': {
    status: 422,
    zh: '请写明情况，至少两个字。',
    en: 'Say what it came to, in two characters at least.',
  },
} as const satisfies RefusalTable
