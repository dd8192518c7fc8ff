import type { DiffCategory } from '@kuomian/contract'
import type { Message } from '../../language/message.ts'

/** The kinds of change in the reader's words. */
export const changeNames: Record<DiffCategory, Message> = {
  new: { zh: '新资源', en: 'New leads' },
  replanned: { zh: '未下发资源有变', en: 'Pending leads changed' },
  'new-evidence': { zh: '已下发资源有新依据', en: 'New evidence of issued leads' },
  'class-changed': { zh: '类别上升', en: 'Class raised' },
  'late-persons': { zh: '后发现人员', en: 'Persons found late' },
  figure: { zh: '未参保人数有变', en: 'Uninsured figure changed' },
  paid: { zh: '已开始缴费', en: 'Now paying' },
  delisted: { zh: '名册不再列', en: 'No longer listed' },
  'closed-paid': { zh: '全部缴费，办结', en: 'All pay: closed' },
  dropped: { zh: '未下发资源撤销', en: 'Pending leads dropped' },
  merged: { zh: '单位合并', en: 'Employers merged' },
  split: { zh: '单位拆分', en: 'Employers split' },
}
