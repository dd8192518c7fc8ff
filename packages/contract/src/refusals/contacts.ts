import type { RefusalTable } from './refusal-table.ts'

/** Refusals about contacts. */
export const contactRefusals = {
  'contact-not-found': { status: 404, zh: '没有找到联系记录 {id}。', en: 'Contact {id} was not found.' },
  'contact-voided-already': {
    status: 409,
    zh: '联系记录 {id} 已经作废。',
    en: 'Contact {id} was voided already.',
  },
  'contact-of-many': {
    status: 409,
    zh: '联系记录 {id} 属于一次批量告知，请作废该次告知。',
    en: 'Contact {id} is part of one that reached many. Void that one.',
  },
  'contact-before-issue': {
    status: 422,
    zh: '联系日期 {day} 早于下发日期 {issued}。',
    en: 'The contact of {day} lies before the day of issue, {issued}.',
  },
  'contact-reached-without-answer': {
    status: 422,
    zh: '已联系上的，请选择对方意向。',
    en: 'The employer was reached: say what he means to do.',
  },
  'contact-unreached-with-answer': {
    status: 422,
    zh: '未联系上的，不能填写对方意向。',
    en: 'Nobody was reached, so nobody can have said anything.',
  },
  'contact-next-day-past': {
    status: 422,
    zh: '下次联系日期 {day} 不能早于本次联系日期 {happened}。',
    en: 'The next contact, {day}, cannot lie before this one, {happened}.',
  },
} as const satisfies RefusalTable
