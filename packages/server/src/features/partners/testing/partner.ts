import { randomUUID } from 'node:crypto'
import { SIGNATURE_HEADERS } from '@kuomian/contract'
import type { World } from '../../leads/testing/world.ts'
import { bodyHash, signatureOf } from '../sign.ts'

/** What is to be different from a well-signed request. */
export type Signing = {
  timestamp?: number
  nonce?: string
  callKey?: string
  secret?: string
  keyId?: string
  without?: string
}

/** A partner department with a key, as a program of its own would call the interface. */
export async function openPartner(world: World, given: object = {}) {
  const entered = await world.call('city', 'POST', '/partners', { name: '公共就业服务机构', ...given })
  const { partnerId } = entered.body
  const made = await world.call('city', 'POST', `/partners/${partnerId}/keys`)
  const { keyId, secret } = made.body

  const headersOf = (method: string, path: string, body: string, given: Signing) => {
    const timestamp = String(given.timestamp ?? Math.floor(Date.now() / 1000))
    const nonce = given.nonce ?? randomUUID()
    const parts = { method, path, bodyHash: bodyHash(body), timestamp, nonce }
    const headers: Record<string, string> = {
      [SIGNATURE_HEADERS.key]: given.keyId ?? keyId,
      [SIGNATURE_HEADERS.timestamp]: timestamp,
      [SIGNATURE_HEADERS.nonce]: nonce,
      [SIGNATURE_HEADERS.signature]: signatureOf(given.secret ?? secret, parts),
      ...(given.callKey === undefined ? {} : { 'idempotency-key': given.callKey }),
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    }
    if (given.without !== undefined) delete headers[given.without]
    return headers
  }

  return {
    partnerId: Number(partnerId),
    keyId: String(keyId),
    secret: String(secret),
    headersOf,
    async call(method: 'GET' | 'POST', path: string, body?: object, given: Signing = {}) {
      const url = `/api/partner/v1${path}`
      const text = body === undefined ? '' : JSON.stringify(body)
      const answer = await world.server.inject({
        method,
        url,
        headers: headersOf(method, url, text, given),
        ...(text === '' ? {} : { payload: text }),
      })
      return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
    },
  }
}

export type TestPartner = Awaited<ReturnType<typeof openPartner>>

/** A feed of a partner as the office enters it; what is not said is employment registration. */
export async function enterTestFeed(world: World, partnerId: number, given: object = {}) {
  return world.call('city', 'POST', '/feeds', {
    partnerId,
    code: 'employment',
    name: '就业登记实时推送',
    roster: 'employment',
    leadClass: 'LINK-employment',
    agreement: '数据共享〔2016〕1号',
    agreedFrom: '2016-01-01',
    cadenceDays: 7,
    ...given,
  })
}
