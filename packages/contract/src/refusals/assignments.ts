import type { RefusalTable } from './refusal-table.ts'

/** Refusals about who works on which lead. */
export const assignmentRefusals = {
  'work-district-missing': {
    status: 422,
    zh: '请选择一个区县：清单按区县查看。',
    en: 'Choose one district: work lists are those of a district.',
  },
  'officer-unknown': {
    status: 422,
    zh: '请选择本区县在用的经办人（{id} 不可选）。',
    en: 'Choose an officer of the district whose account is in use ({id} cannot be chosen).',
  },
  'nothing-to-assign': {
    status: 409,
    zh: '所选资源中没有可以分派的：只能分派已下发、未关闭，且尚未在该经办人名下的资源。',
    en: 'None of the chosen leads can be moved: they must be issued, not closed, and not with that officer already.',
  },
  'nothing-to-claim': {
    status: 409,
    zh: '所选资源中没有可以领取的：只能领取已下发、未分派的资源。',
    en: 'None of the chosen leads can be claimed: they must be issued and with nobody.',
  },
  'nothing-to-hand-back': {
    status: 409,
    zh: '所选资源中没有您名下的，不能交回。',
    en: 'None of the chosen leads is yours to hand back.',
  },
  'assignment-not-found': {
    status: 404,
    zh: '没有找到分派 {id}，或它不是本区县的。',
    en: 'Assignment {id} was not found, or is not your district’s.',
  },
  'nothing-to-undo': {
    status: 409,
    zh: '分派 {id} 已无可撤销的资源：已经撤销，或资源此后又有变动。',
    en: 'Nothing of assignment {id} is left to undo: it was undone, or its leads have moved on.',
  },
} as const satisfies RefusalTable
