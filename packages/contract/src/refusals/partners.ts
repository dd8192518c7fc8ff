import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the interface for partners, and of the register of feeds (R35). */
export const partnerRefusals = {
  'partner-unsigned': {
    status: 401,
    zh: '请求没有签名，缺少请求头 {header}。签名方法见 docs/partners.md。',
    en: 'The request is not signed: header {header} is missing. docs/partners.md says how to sign.',
  },
  'partner-key-unknown': {
    status: 401,
    zh: '密钥 {key} 不存在或已作废，请与市扩面办联系。',
    en: 'Key {key} is unknown or was revoked. Ask the city office.',
  },
  'partner-clock-off': {
    status: 401,
    zh: '请求时间比服务器时间{direction} {seconds} 秒，超过允许的 {window} 秒。请校准时钟（服务器时间 {now}）后重新签名。',
    en: 'The request’s time is {seconds} seconds {directionEn} the server’s, more than the {window} allowed. Set the clock (the server says {now}) and sign again.',
  },
  'partner-signature-wrong': {
    status: 401,
    zh: '签名不正确：请核对密钥和被签名的五行（方法、路径、正文 SM3、时间、随机数）。',
    en: 'The signature is wrong: check the secret and the five lines that are signed (method, path, SM3 of the body, time, nonce).',
  },
  'partner-replayed': {
    status: 409,
    zh: '该随机数在时间窗内已经用过：同一请求不能重放。请换一个随机数重新签名；重试写入时沿用原来的幂等键。',
    en: 'This nonce was used within the window: a request cannot be sent twice. Sign again with another nonce; a write that is tried again keeps its idempotency key.',
  },
  'partner-suspended': {
    status: 403,
    zh: '“{partner}”的接口自 {day} 起已停用，请与市扩面办联系。',
    en: 'The interface of {partner} has been suspended since {day}. Ask the city office.',
  },
  'partner-requests-exceeded': {
    status: 429,
    zh: '本分钟的请求已达 {limit} 次上限，请在 {seconds} 秒后再试。',
    en: 'The quota of {limit} requests a minute is used up. Come back in {seconds} seconds.',
  },
  'partner-rows-exceeded': {
    status: 429,
    zh: '当日行数配额 {limit} 行还剩 {left} 行，本批 {rows} 行放不下。请在 {seconds} 秒后（次日零时，北京时间）再试，或改小批量。',
    en: 'Of the quota of {limit} rows a day {left} are left, and the batch has {rows}. Come back in {seconds} seconds (midnight in Beijing), or send fewer.',
  },
  'partner-feed-unknown': {
    status: 404,
    zh: '您的密钥无权使用对接“{feed}”，或没有该对接。',
    en: 'There is no feed "{feed}", or your key may not use it.',
  },
  'partner-may-not-look-up': {
    status: 403,
    zh: '您的密钥没有缴费查询权限。',
    en: 'Your key may not look up who pays.',
  },
  'partner-call-key-missing': {
    status: 400,
    zh: '写入请求须带请求头 Idempotency-Key（UUID，重试时不变）。',
    en: 'A write carries the header Idempotency-Key (a UUID that stays when it is tried again).',
  },
  'partner-call-reused': {
    status: 409,
    zh: '该幂等键已用于另一批数据。重试时正文须完全相同；新的一批请用新的幂等键。',
    en: 'This idempotency key was used for another batch. A retry sends the very same body; a new batch has a new key.',
  },
  'partner-known': {
    status: 409,
    zh: '已有名为“{name}”的对接部门。',
    en: 'There is a partner named "{name}" already.',
  },
  'partner-not-found': { status: 404, zh: '没有该对接部门。', en: 'There is no such partner.' },
  'partner-key-not-found': {
    status: 404,
    zh: '没有该密钥，或已经作废。',
    en: 'There is no such key, or it was revoked already.',
  },
  'feed-not-found': { status: 404, zh: '没有该对接。', en: 'There is no such feed.' },
  'feed-known': {
    status: 409,
    zh: '已有代号为“{code}”的对接。',
    en: 'There is a feed with code "{code}" already.',
  },
  'feed-source-taken': {
    status: 409,
    zh: '来源“{source}”的该种名册已由对接“{feed}”提供。',
    en: 'Rosters of this kind from "{source}" come by feed "{feed}" already.',
  },
  'feed-class-unknown': {
    status: 422,
    zh: '本行动没有资源类别 {leadClass}。',
    en: 'The campaign has no lead class {leadClass}.',
  },
  'feed-agreement-backwards': {
    status: 422,
    zh: '协议终止日不能早于起始日 {from}。',
    en: 'The agreement cannot end before it begins, on {from}.',
  },
  'feed-suspended': {
    status: 409,
    zh: '对接“{feed}”自 {day} 起停用：{reason}。',
    en: 'Feed "{feed}" has been suspended since {day}: {reason}.',
  },
  'feed-not-suspended': { status: 409, zh: '该对接没有停用。', en: 'The feed is not suspended.' },
  'feed-not-agreed': {
    status: 409,
    zh: '对接“{feed}”的协议不在有效期内（{from} 至 {to}，业务日期 {today}）。',
    en: 'The agreement of feed "{feed}" is not in force ({from} to {to}, campaign day {today}).',
  },
  'feed-last-year': {
    status: 422,
    zh: '最新的日期是 {newest}，像是去年的名册，没有接收（业务日期 {today}）。请发送本期名册。',
    en: 'Its newest day is {newest}: this looks like last year’s list and was not taken (campaign day {today}). Send the current one.',
  },
} as const satisfies RefusalTable
