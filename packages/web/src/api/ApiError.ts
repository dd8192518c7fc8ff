import { type ErrorBody, errorBodySchema } from '@kuomian/contract'
import type { Message } from '../language/message.ts'

/** What is known about a failed request; the fields are those of the contract's error body. */
export type Problem = ErrorBody['error']

/** A request that failed, with its sentence in both languages. `status` is 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.en)
    this.status = status
    this.problem = problem
  }

  /** The sentence in both languages, for `pick` of `useLanguage`. */
  get sentence(): Message {
    return { zh: this.problem.zh, en: this.problem.en }
  }
}

/** No answer came: the network or the server is away. */
export function unreachable(): ApiError {
  return new ApiError(0, {
    code: 'SERVER_UNREACHABLE',
    zh: '连不上服务器。请检查网络或确认服务已启动，然后重试；没有保存的内容仍在本页。',
    en: 'The server cannot be reached. Check the network or whether the service is running, then retry; what you entered is still on this page.',
  })
}

/** The answer is not what the contract says: pages and server are of different versions. */
export function notUnderstood(status: number, detail: string): ApiError {
  return new ApiError(status, {
    code: 'ANSWER_NOT_UNDERSTOOD',
    zh: '服务器的回答与本页的版本不符。请刷新页面；若仍出现，请告知管理员。',
    en: 'The answer does not fit this version of the page. Reload it; if it happens again, tell the administrator.',
    details: { detail },
  })
}

/** Reads the body of a failed answer; a body outside the contract still gives an error with a sentence. */
export function errorFromAnswer(status: number, body: unknown): ApiError {
  const parsed = errorBodySchema.safeParse(body)
  if (parsed.success) return new ApiError(status, parsed.data.error)
  if (status === 502 || status === 503 || status === 504) return unreachable()
  return notUnderstood(status, `HTTP ${status}`)
}
