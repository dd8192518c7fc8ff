import { randomUUID } from 'node:crypto'
import {
  errorBodySchema,
  type FeedRow,
  type PartnerAccount,
  partnerAccountSchema,
  partnerBatchAnswerSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { callInterface, type Departure, type PartnerAccess, type PartnerAnswer } from './caller.ts'

/** What a check works with: the access, the account as the interface told it, and rows of the partner's own to deliver. */
export type CheckSetting = {
  access: PartnerAccess
  account: PartnerAccount
  feed: string | null
  rows: FeedRow[]
}

/** A check of the interface; it gives what it saw, or throws {@link Failed}. `null` where it cannot be tried here. */
export type Check = { zh: string; en: string; run: (setting: CheckSetting) => Promise<string | null> }

/** The interface did something else than it promises. */
export class Failed extends Error {}

/** More requests than this are not sent to see a quota work. */
const mostTries = 2_000

/** The checks in their order; that of the quota is the last, since nothing is answered after it for the rest of the minute. */
export const CHECKS: readonly Check[] = [
  {
    zh: '接口说明',
    en: 'description',
    async run({ access }) {
      const { body } = await callInterface(access, 'GET', '/openapi.json', undefined, { unsigned: true })
      const { paths } = parse(z.object({ paths: z.record(z.string(), z.unknown()) }), body)
      return `${Object.keys(paths).length} paths`
    },
  },
  {
    zh: '签名正确的请求被接受',
    en: 'a signed request is taken',
    async run({ access }) {
      const answer = await callInterface(access, 'GET', '/account')
      expectStatus(answer, 200)
      return parse(partnerAccountSchema, answer.body).partner
    },
  },
  refusal(
    '没有签名的请求被拒绝',
    'an unsigned request is refused',
    { unsigned: true },
    401,
    'partner-unsigned',
  ),
  refusal(
    '签名错误的请求被拒绝',
    'a wrong signature is refused',
    { secret: 'no secret' },
    401,
    'partner-signature-wrong',
  ),
  {
    zh: '时钟偏差十分钟被拒绝，并说明偏差',
    en: 'a clock ten minutes off is told by how much',
    async run({ access }) {
      const timestamp = Math.floor(Date.now() / 1000) - 600
      const answer = await callInterface(access, 'GET', '/account', undefined, { timestamp })
      const { details } = expectCode(answer, 401, 'partner-clock-off')
      const { seconds } = parse(z.object({ seconds: z.number() }), details)
      if (Math.abs(seconds + 600) > 60) throw new Failed(`told ${seconds} s`)
      return `${seconds} s`
    },
  },
  {
    zh: '重放的请求被拒绝',
    en: 'a replay is refused',
    async run({ access }) {
      const signing = { nonce: randomUUID(), timestamp: Math.floor(Date.now() / 1000) }
      expectStatus(await callInterface(access, 'GET', '/account', undefined, signing), 200)
      return expectCode(
        await callInterface(access, 'GET', '/account', undefined, signing),
        409,
        'partner-replayed',
      ).code
    },
  },
  {
    zh: '他人的对接不可用',
    en: 'a feed of somebody else is not there',
    async run({ access }) {
      const answer = await callInterface(
        access,
        'POST',
        '/feeds/not-a-feed-of-mine/rows',
        { rows: [{}] },
        { callKey: randomUUID() },
      )
      return expectCode(answer, 404, 'partner-feed-unknown').code
    },
  },
  {
    zh: '一批中的坏行逐行答复，好行照收',
    en: 'a bad row is answered, good rows are kept',
    async run({ access, feed, rows }) {
      if (feed === null) return null
      const answer = await callInterface(
        access,
        'POST',
        `/feeds/${feed}/rows`,
        { rows: [...rows, {}] },
        { callKey: randomUUID() },
      )
      expectStatus(answer, 200)
      const batch = parse(partnerBatchAnswerSchema, answer.body)
      const bad = batch.answers.at(-1)
      if (bad?.outcome !== 'refused' || bad.code === null)
        throw new Failed('an empty row was not refused with a code')
      if (batch.answers.length !== rows.length + 1) throw new Failed(`${batch.answers.length} answers`)
      const lost = batch.answers.slice(0, -1).find(({ outcome }) => outcome === 'refused')
      if (lost !== undefined) throw new Failed(`row ${lost.row}: ${lost.code} ${lost.field ?? ''}`)
      return `${batch.taken + batch.unchanged} + 1 × ${bad.code}`
    },
  },
  {
    zh: '幂等键：重试得到第一次的答复，换了正文被拒绝',
    en: 'idempotency: a retry gets the first answer, another body is refused',
    async run({ access, feed, rows }) {
      if (feed === null) return null
      const callKey = randomUUID()
      const send = (sent: FeedRow[]) =>
        callInterface(access, 'POST', `/feeds/${feed}/rows`, { rows: sent }, { callKey })
      const first = await send([...rows, {}])
      expectStatus(first, 200)
      const again = await send([...rows, {}])
      expectStatus(again, 200)
      if (JSON.stringify(again.body) !== JSON.stringify(first.body)) throw new Failed('the answers differ')
      return expectCode(await send([...rows, {}, {}]), 409, 'partner-call-reused').code
    },
  },
  {
    zh: '没有幂等键的写入被拒绝',
    en: 'a write without an idempotency key is refused',
    async run({ access, feed }) {
      const answer = await callInterface(access, 'POST', `/feeds/${feed ?? 'any'}/rows`, { rows: [{}] })
      return expectCode(answer, 400, 'partner-call-key-missing').code
    },
  },
  {
    zh: '缴费查询：无效号码或无权限有明确答复',
    en: 'look-up: an invalid number, or no right to ask, is told',
    async run({ access, account }) {
      const answer = await callInterface(access, 'POST', '/payers', { residentId: '0' })
      const { code } = account.mayLookUp
        ? expectCode(answer, 422, 'person-unreadable')
        : expectCode(answer, 403, 'partner-may-not-look-up')
      return code
    },
  },
  {
    zh: '超出每分钟配额被告知何时再来',
    en: 'beyond the quota of a minute it says when to come back',
    async run({ access, account: { requestsPerMinute } }) {
      // The minute may turn while they are sent.
      const most = 2 * requestsPerMinute + 2
      if (most > mostTries) return null
      for (let sent = 0; sent < most; sent++) {
        const answer = await callInterface(access, 'GET', '/account')
        if (answer.status === 200) continue
        expectCode(answer, 429, 'partner-requests-exceeded')
        if (!(Number(answer.retryAfter) > 0)) throw new Failed('no Retry-After')
        return `Retry-After ${answer.retryAfter} s`
      }
      throw new Failed(`${most} requests were answered, the quota is ${requestsPerMinute}`)
    },
  },
]

function refusal(zh: string, en: string, departure: Departure, status: number, code: string): Check {
  return {
    zh,
    en,
    run: async ({ access }) =>
      expectCode(await callInterface(access, 'GET', '/account', undefined, departure), status, code).code,
  }
}

function expectStatus({ status, body }: PartnerAnswer, wanted: number): void {
  if (status === wanted) return
  const told = errorBodySchema.safeParse(body)
  throw new Failed(`status ${status}${told.success ? ` ${told.data.error.code}: ${told.data.error.en}` : ''}`)
}

function expectCode(answer: PartnerAnswer, status: number, code: string) {
  expectStatus(answer, status)
  const { error } = parse(errorBodySchema, answer.body)
  if (error.code !== code) throw new Failed(`code ${error.code}`)
  return error
}

function parse<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Failed(`the answer is not as described: ${issue?.path.join('.')} ${issue?.message}`)
}
