import type { RefusalTable } from './refusal-table.ts'

/** Refusals that any request can meet. */
export const coreRefusals = {
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  'wrong-password': { status: 401, zh: '用户名或密码不正确。', en: 'The login or the password is wrong.' },
  'account-locked': {
    status: 429,
    zh: '连续输错密码次数过多，账户已锁定，请于 {minutes} 分钟后再试。',
    en: 'Too many wrong passwords: the account is locked. Try again in {minutes} minutes.',
  },
  'not-allowed': { status: 403, zh: '您的角色无权进行此项操作。', en: 'Your role may not do this.' },
  'not-found': { status: 404, zh: '没有找到所请求的内容。', en: 'What you asked for was not found.' },
  'bad-input': {
    status: 400,
    zh: '填写的内容不符合要求：{detail}。请修改后重试。',
    en: 'The input is not valid: {detail}. Correct it and try again.',
  },
  'calendar-year-missing': {
    status: 422,
    zh: '日历中没有 {year} 年的节假日，无法计算工作日，操作没有生效。请管理员按 calendars/README.md 补充该年数据。',
    en: 'The calendar has no holidays for {year}, so that no working day can be counted; nothing was changed. The administrator can add the year (calendars/README.md).',
  },
  'key-reused': {
    status: 409,
    zh: '同一操作编号已用于另一项操作，请刷新页面后重试。',
    en: 'This operation key was used for another act. Reload the page and try again.',
  },
  'no-campaign': { status: 404, zh: '没有这项扩面行动。', en: 'There is no such campaign.' },
  'campaign-read-only': {
    status: 409,
    zh: '业务日期已调回过去，本行动目前只读。把日期调到最近一次的日期即可继续。',
    en: 'The campaign day was moved back, so the campaign is read-only. Move it to its latest day to go on.',
  },
  'no-readable-id': {
    status: 404,
    zh: '此人没有可读取的证件号码：名册中的号码无效，或已按规定删除。',
    en: 'There is no readable ID number: it was invalid in the roster, or it was erased as the law asks.',
  },
  'day-not-reached': {
    status: 422,
    zh: '日期 {day} 晚于业务日期 {today}。',
    en: 'The day {day} is after the campaign day {today}.',
  },
} as const satisfies RefusalTable
