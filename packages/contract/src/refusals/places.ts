import type { RefusalTable } from './refusal-table.ts'

/** Refusals about trade centres and office towers with their tenants (R17). */
export const placeRefusals = {
  'places-without-list': {
    status: 422,
    zh: '还没有商贸城与楼宇入驻名册，无法比对。请先导入 places。',
    en: 'There is no list of the tenants of trade centres and office towers, so nothing can be compared. Import places first.',
  },
  'place-not-found': {
    status: 404,
    zh: '没有找到场所 {id}，或它不在本区县。',
    en: 'Place {id} was not found, or is not in your district.',
  },
  'place-undecided': {
    status: 409,
    zh: '该场所的区县待定，暂不能登记走访。',
    en: 'The district of this place is undecided: no round can be recorded yet.',
  },
  'round-empty': {
    status: 422,
    zh: '请至少登记一户：在场、搬离或新发现。',
    en: 'Record at least one tenant: present, gone or new.',
  },
  'round-tenant-unknown': {
    status: 422,
    zh: '入驻单位 {id} 不属于该场所，请刷新名单后再登记。',
    en: 'Tenant {id} does not belong to this place: load the list again.',
  },
  'round-tenant-twice': {
    status: 422,
    zh: '入驻单位“{name}”登记了两次，请只保留一条。',
    en: 'The tenant “{name}” is recorded twice: keep one line.',
  },
  'round-code-wrong': {
    status: 422,
    zh: '“{name}”的代码 {code} 不正确，请核对营业执照；没有代码可留空。',
    en: 'The code {code} of “{name}” is wrong: check the licence, or leave it empty.',
  },
  'round-not-found': { status: 404, zh: '没有找到走访记录 {id}。', en: 'Round {id} was not found.' },
  'round-voided-already': {
    status: 409,
    zh: '走访记录 {id} 已经作废。',
    en: 'Round {id} has been voided already.',
  },
} as const satisfies RefusalTable
