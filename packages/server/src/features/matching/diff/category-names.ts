import type { DiffCategory } from '@kuomian/contract'

/** The kinds of change in words. */
export const diffCategoryNames: Record<DiffCategory, { zh: string; en: string }> = {
  new: { zh: '新资源', en: 'new leads' },
  replanned: { zh: '未下发资源有变', en: 'pending leads changed' },
  'new-evidence': { zh: '新依据', en: 'new evidence' },
  'class-changed': { zh: '类别上升', en: 'class raised' },
  'late-persons': { zh: '后发现人员', en: 'persons found late' },
  figure: { zh: '未参保人数有变', en: 'uninsured figure changed' },
  paid: { zh: '已缴费', en: 'now paying' },
  delisted: { zh: '名册不再列', en: 'no longer listed' },
  'closed-paid': { zh: '全部缴费，办结', en: 'closed as paid' },
  dropped: { zh: '未下发资源撤销', en: 'pending leads dropped' },
  merged: { zh: '单位合并', en: 'employers merged' },
  split: { zh: '单位拆分', en: 'employers split' },
}
