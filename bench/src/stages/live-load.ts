import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { SIGNATURE_HEADERS } from '@kuomian/contract'
import { bodyHash, signatureOf } from '@kuomian/server/features/partners'
import { livePerson } from '../live-person.ts'
import { say, sayPeak } from '../stage.ts'

/**
 * live-load.ts look-ups|events PORT KEY SECRET PAYERS RATE SECONDS : a partner's program. Look-ups leave at their times whether or not the ones before are
 * answered, and their latency counts from then; those of its first seconds, in which this program itself is cold, do not count. Batches of events
 * follow each other.
 */
const [what = '', port = '', key = '', secret = '', payers = '', rate = '', seconds = ''] =
  process.argv.slice(2)
const coldSeconds = 3
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const latencies: number[] = []
let errors = 0

let begun = performance.now()
if (what !== 'events') {
  await lookUps(coldSeconds)
  latencies.length = 0
}
const done = what === 'events' ? await events() : await lookUps(Number(seconds))
const lasted = (performance.now() - begun) / 1000
latencies.sort((a, b) => a - b)
const at = (part: number) =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0
say({ what, done, seconds: lasted, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99) })
sayPeak()

async function lookUps(lasting: number): Promise<number> {
  const count = Number(rate) * lasting
  const waiting: Promise<void>[] = []
  // Signed before they leave: a partner signs on a machine of its own.
  const requests = Array.from({ length: count }, (_, n) => {
    // Two of three pay.
    const place = Math.floor((n * 7919) % (Number(payers) * 1.5))
    return signed('/payers', { residentId: livePerson(place) })
  })
  begun = performance.now()
  for (let sent = 0; sent < count; ) {
    const dueNow = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * Number(rate)) + 1)
    for (; sent < dueNow; sent++) {
      const prepared = requests[sent]
      if (prepared !== undefined) waiting.push(timed(prepared, begun + (sent / Number(rate)) * 1000))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(waiting)
  return count
}

async function events(): Promise<number> {
  const until = begun + Number(seconds) * 1000
  const size = Number(rate)
  let rows = 0
  while (performance.now() < until) {
    const batch = Array.from({ length: size }, (_, n) => ({
      resident_id: livePerson(Number(payers) + rows + n),
      person_name: '测试',
      employer_name: `新测试${rows + n}有限公司`,
      registered_on: '2015-05-20',
      district: '和平',
    }))
    await timed(signed('/feeds/live/rows', { rows: batch }), performance.now())
    rows += size
  }
  return rows
}

async function timed(request: SignedRequest, due: number): Promise<void> {
  try {
    const { status } = await send(request)
    if (status !== 200) errors++
  } catch {
    errors++
  }
  latencies.push(performance.now() - due)
}

type SignedRequest = { path: string; body: string; headers: Record<string, string | number> }

function signed(address: string, data: object): SignedRequest {
  const path = `/api/partner/v1${address}`
  const body = JSON.stringify(data)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomUUID()
  const signature = signatureOf(secret, { method: 'POST', path, bodyHash: bodyHash(body), timestamp, nonce })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
    [SIGNATURE_HEADERS.key]: key,
    [SIGNATURE_HEADERS.timestamp]: timestamp,
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: signature,
  }
  return { path, body, headers }
}

function send({ path, body, headers }: SignedRequest): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const call = request(
      { port: Number(port), host: '127.0.0.1', method: 'POST', path, agent, headers },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0 }))
        answer.once('error', reject)
      },
    )
    call.once('error', reject)
    call.end(body)
  })
}
