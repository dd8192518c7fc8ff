import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  answered,
  discard,
  emptyOutbox,
  enqueue,
  hurry,
  leaving,
  missingPieces,
  nextSteps,
  type Outbox,
  revived,
  type Step,
  signedIn,
} from './index.ts'

/** What becomes of a request: it never arrives, arrives in part, arrives and the answer is lost, or all is well. */
const fates = ['before', 'midst', 'after', 'well', 'busy', 'signed-out'] as const
type Fate = (typeof fates)[number]

/** What happens between two requests. */
type Event =
  | { kind: 'request'; pick: number; fate: Fate }
  | { kind: 'killed' }
  | { kind: 'hurry' }
  | { kind: 'signed-in' }
  | { kind: 'discard'; pick: number }

type Made = { id: string; leadId: number; refused: boolean; pieces: { id: string; bytes: number }[] }

const refusal = { code: 'refused', zh: '不接受', en: 'refused' }

/** A server as the contract describes it: it answers a key with its first answer, and keeps files by their ids. */
function modelServer(made: readonly Made[]) {
  const recorded: string[] = []
  const files = new Map<string, { bytes: number; received: number; stored: boolean }>()
  const bytesOf = new Map(made.flatMap(({ pieces }) => pieces).map(({ id, bytes }) => [id, bytes]))

  function take(step: Step, share: number): Answer {
    if (step.kind === 'act') {
      const act = made.find(({ id }) => id === step.act)
      if (act === undefined) throw new Error('an act that nobody made')
      if (act.pieces.some(({ id }) => !files.get(id)?.stored)) throw new Error('an act before its files')
      if (act.refused) return { kind: 'refused', reason: refusal }
      if (!recorded.includes(act.id)) recorded.push(act.id)
      return { kind: 'recorded' }
    }
    const bytes = bytesOf.get(step.piece) ?? 0
    const file = files.get(step.piece) ?? { bytes, received: 0, stored: false }
    files.set(step.piece, file)
    if (step.kind === 'begin')
      return file.stored ? { kind: 'stored' } : { kind: 'received', bytes: file.received }
    if (step.kind === 'finish') {
      if (file.received < file.bytes) return { kind: 'astray' }
      file.stored = true
      return { kind: 'stored' }
    }
    if (step.offset > file.received) return { kind: 'astray' }
    const end = step.offset + Math.floor(step.length * share)
    if (end > file.bytes) throw new Error('a file longer than announced')
    file.received = Math.max(file.received, end)
    return { kind: 'received', bytes: end }
  }

  /** The answer that reaches the phone. */
  function ask(step: Step, fate: Fate): Answer {
    if (fate === 'before') return { kind: 'lost' }
    if (fate === 'busy' || fate === 'signed-out') return { kind: fate }
    // Half a chunk may be kept; half of anything else is no request.
    if (fate === 'midst') {
      if (step.kind === 'chunk') take(step, 0.5)
      return { kind: 'lost' }
    }
    const answer = take(step, 1)
    return fate === 'after' ? { kind: 'lost' } : answer
  }
  return { ask, recorded, files }
}

const piece = fc.integer({ min: 1, max: 700_000 })
const makings = fc
  .array(
    fc.record({
      leadId: fc.integer({ min: 1, max: 3 }),
      refused: fc.boolean(),
      sizes: fc.array(piece, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(
      ({ leadId, refused, sizes }, number): Made => ({
        id: `act-${number}`,
        leadId,
        refused,
        pieces: sizes.map((bytes, place) => ({ id: `file-${number}-${place}`, bytes })),
      }),
    ),
  )
const events = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('request' as const),
        pick: fc.nat(5),
        fate: fc.constantFrom(...fates),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Event>({ kind: 'killed' }) },
    { weight: 2, arbitrary: fc.constant<Event>({ kind: 'hurry' }) },
    { weight: 2, arbitrary: fc.constant<Event>({ kind: 'signed-in' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('discard' as const), pick: fc.nat(5) }) },
  ),
  { maxLength: 80 },
)

function play(made: readonly Made[], happenings: readonly Event[]) {
  const server = modelServer(made)
  let outbox: Outbox = made.reduce(
    (all, act) => enqueue(all, { id: act.id, leadId: act.leadId, userId: 'me', pieces: act.pieces }),
    emptyOutbox,
  )
  const thrownAway = new Set<string>()
  let now = 0
  const lanes = 3
  const send = (pick: number, fate: Fate) => {
    const steps = nextSteps(outbox, { userId: 'me', now, lanes })
    // Several leave at once; the answers come in any order.
    outbox = leaving(outbox, steps)
    expect(outbox.flight.length).toBeLessThanOrEqual(lanes)
    const step = outbox.flight[pick % Math.max(1, outbox.flight.length)]
    if (step !== undefined) outbox = answered(outbox, step, server.ask(step, fate), now)
  }
  for (const event of happenings) {
    now += 500
    if (event.kind === 'request') send(event.pick, event.fate)
    // The page is killed: what was written down is there again, what was on its way is forgotten.
    if (event.kind === 'killed') outbox = revived(outbox.acts)
    if (event.kind === 'hurry') outbox = hurry(outbox)
    if (event.kind === 'signed-in') outbox = signedIn(outbox)
    if (event.kind === 'discard') {
      const act = outbox.acts[event.pick % Math.max(1, outbox.acts.length)]
      const without = act === undefined ? outbox : discard(outbox, act.id)
      if (act !== undefined && without !== outbox) {
        expect(server.recorded).not.toContain(act.id)
        thrownAway.add(act.id)
      }
      outbox = without
    }
  }
  // Now the line holds.
  outbox = signedIn(revived(outbox.acts))
  for (let round = 0; round < 500; round++) {
    now += 60_000
    if (nextSteps(outbox, { userId: 'me', now, lanes }).length === 0 && outbox.flight.length === 0) break
    send(0, 'well')
  }
  return { outbox, server, thrownAway }
}

describe('whenever the line breaks and the page is killed', () => {
  it('every act ends exactly once on the server or is refused with its reason: none lost, none doubled, order per lead kept', () => {
    fc.assert(
      fc.property(makings, events, (made, happenings) => {
        const { outbox, server, thrownAway } = play(made, happenings)
        for (const act of made) {
          const left = outbox.acts.find(({ id }) => id === act.id)
          const times = server.recorded.filter((id) => id === act.id).length
          if (thrownAway.has(act.id)) {
            expect([left, times]).toEqual([undefined, 0])
          } else if (act.refused) {
            expect([left?.state, left?.reason, times]).toEqual(['refused', refusal, 0])
          } else {
            expect([left?.state, times]).toEqual(['sent', 1])
            expect(left === undefined ? -1 : missingPieces(left)).toBe(0)
          }
        }
        for (const leadId of [1, 2, 3]) {
          const order = made.filter((act) => act.leadId === leadId).map(({ id }) => id)
          const arrived = server.recorded.filter((id) => order.includes(id))
          expect(arrived).toEqual(order.filter((id) => arrived.includes(id)))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('files arrive whole, whatever was lost on the way', () => {
    fc.assert(
      fc.property(makings, events, (made, happenings) => {
        const { server, outbox } = play(made, happenings)
        for (const { id, pieces } of made) {
          if (outbox.acts.find((act) => act.id === id)?.state !== 'sent') continue
          for (const { id: file, bytes } of pieces) {
            expect(server.files.get(file)).toEqual({ bytes, received: bytes, stored: true })
          }
        }
      }),
    )
  })
})
