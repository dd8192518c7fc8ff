import type { RefusalTable } from './refusal-table.ts'

/** Refusals about people who are followed (R18–R20). */
export const peopleRefusals = {
  'people-without-lists': {
    status: 409,
    zh: '本活动没有设定人员名单，请在活动定义的 people.lists 中录入。',
    en: 'The campaign declares no lists of people: enter them as people.lists in its definition.',
  },
  'people-not-computed': {
    status: 409,
    zh: '人员名单尚未计算，请市扩面办先按最新台账计算。',
    en: 'The lists of people have not been computed yet: the city office computes them from the last ledger.',
  },
  'people-computed-meanwhile': {
    status: 409,
    zh: '另一次计算刚刚完成，请看最新名单；需要时再计算一次。',
    en: 'Another computation has just ended: look at its lists, and compute again if need be.',
  },
  'person-not-found': { status: 404, zh: '没有找到该人员。', en: 'This person was not found.' },
  'person-not-open': {
    status: 409,
    zh: '该人员已不在任何名单上，不再登记联系。',
    en: 'The person stands on no list any more: there is nothing to contact him for.',
  },
  'person-without-phone': {
    status: 409,
    zh: '没有该人员的电话，可从原单位了解后补登。',
    en: 'No telephone number is known: ask his last employer and note it.',
  },
  'person-contact-before-list': {
    status: 422,
    zh: '联系日期 {day} 早于列入名单的日期 {listed}。',
    en: 'The contact on {day} lies before the day of listing, {listed}.',
  },
  'person-hour-without-day': {
    status: 422,
    zh: '约定了时间就要有约定的日期。',
    en: 'An hour was promised without a day.',
  },
  'person-contact-of-many': {
    status: 409,
    zh: '这是群发消息的一行，只能整条作废。',
    en: 'This line belongs to a message to many: only the whole message can be voided.',
  },
  'person-voided-already': { status: 409, zh: '该记录已作废。', en: 'The record is void already.' },
  'subsidy-unknown': {
    status: 422,
    zh: '本日没有代码为 {code} 的补贴。',
    en: 'No subsidy of the code {code} is in force on the day.',
  },
  'subsidy-not-applied': {
    status: 422,
    zh: '没有该补贴的申请记录，请先登记申请。',
    en: 'No application for the subsidy is noted: note it first.',
  },
  'call-list-begun': {
    status: 409,
    zh: '{day} 的电话清单已有 {done} 人打过，不能重排。',
    en: 'The call lists of {day} are begun: {done} calls are done.',
  },
  'call-list-past': {
    status: 422,
    zh: '电话清单只能排今天或以后的日期，今天是 {today}。',
    en: 'Call lists are made for today, {today}, or later.',
  },
  'nobody-to-call': {
    status: 409,
    zh: '{day} 没有到期需要联系的人员。',
    en: 'Nobody is due to be called on {day}.',
  },
  'officer-unknown': {
    status: 422,
    zh: '有人不是本区县的经办人员。',
    en: 'Somebody is no officer of the district.',
  },
  'nobody-chosen': {
    status: 422,
    zh: '没有符合条件的人员，请放宽筛选。',
    en: 'Nobody fits the filters: loosen them.',
  },
  'message-void': { status: 409, zh: '该消息已作废。', en: 'The message is void.' },
  'person-handover-not-found': {
    status: 404,
    zh: '没有找到交接 {id}。',
    en: 'Hand-over {id} was not found.',
  },
  'person-handover-answered': {
    status: 409,
    zh: '该交接已于 {day} 处理。',
    en: 'The hand-over was dealt with on {day}.',
  },
  'person-handover-own': {
    status: 409,
    zh: '交接须由对方签收，移交人本人不能签收。',
    en: 'A hand-over is taken by the other side, not by who gave it.',
  },
  'person-handover-reason': {
    status: 422,
    zh: '退回须写明原因。',
    en: 'Who sends a list back says why.',
  },
} as const satisfies RefusalTable
