import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Act,
  answered,
  discard,
  emptyOutbox,
  enqueue,
  forgetSent,
  hurry,
  isOurs,
  leaving,
  missingPieces,
  nextDue,
  nextSteps,
  type Outbox,
  revived,
  signedIn,
  viewOf,
} from './index.ts'

const me = { userId: 'me', now: 0, lanes: 3 }
const reason = { code: 'lead-not-issued', zh: '未下发', en: 'not issued' }
const lone = enqueue(emptyOutbox, { id: 'a', leadId: 1, userId: 'me', pieces: [] })
const withPhoto = enqueue(emptyOutbox, {
  id: 'a',
  leadId: 1,
  userId: 'me',
  pieces: [{ id: 'p', bytes: 300_000 }],
})
const only = (outbox: Outbox): Act => {
  const [act] = outbox.acts
  if (act === undefined) throw new Error('the outbox is empty')
  return act
}

describe('an act in the outbox', () => {
  it('waits, is being sent, is sent', () => {
    expect(viewOf(lone, only(lone))).toBe('waiting')
    const steps = nextSteps(lone, me)
    expect(steps).toEqual([{ kind: 'act', act: 'a' }])
    const gone = leaving(lone, steps)
    expect([viewOf(gone, only(gone)), nextSteps(gone, me)]).toEqual(['sending', []])
    const done = answered(gone, { kind: 'act', act: 'a' }, { kind: 'recorded' }, 0)
    expect([viewOf(done, only(done)), nextSteps(done, me), nextDue(done, me)]).toEqual(['sent', [], null])
  })

  it('goes after its photographs, which go in chunks', () => {
    const told: unknown[] = []
    let outbox = withPhoto
    for (let round = 0; round < 5; round++) {
      const [step] = nextSteps(outbox, me)
      if (step === undefined) break
      told.push(step.kind === 'chunk' ? [step.offset, step.length] : step.kind)
      const bytes = step.kind === 'chunk' ? step.offset + step.length : 0
      const answer =
        step.kind === 'act'
          ? { kind: 'recorded' as const }
          : step.kind === 'finish'
            ? { kind: 'stored' as const }
            : { kind: 'received' as const, bytes }
      outbox = answered(leaving(outbox, [step]), step, answer, 0)
    }
    expect(told).toEqual(['begin', [0, 262_144], [262_144, 37_856], 'finish', 'act'])
  })

  it('after a chunk without an answer asks how far the server is, and goes on from there', () => {
    const begin = { kind: 'begin', act: 'a', piece: 'p' } as const
    const chunk = { kind: 'chunk', act: 'a', piece: 'p', offset: 0, length: 262_144 } as const
    const begun = answered(leaving(withPhoto, [begin]), begin, { kind: 'received', bytes: 0 }, 0)
    const broken = answered(leaving(begun, [chunk]), chunk, { kind: 'lost' }, 0)
    expect(nextSteps(broken, me)).toEqual([])
    expect(nextDue(broken, me)).toBe(2_000)
    const again = answered(
      leaving(hurry(broken), [begin]),
      begin,
      { kind: 'received', bytes: 100_000 },
      2_000,
    )
    expect(nextSteps(again, me)).toMatchObject([{ kind: 'chunk', offset: 100_000, length: 200_000 }])
  })

  it('waits longer with each failure, a minute at most', () => {
    let outbox = lone
    const pauses: number[] = []
    for (let failure = 0; failure < 8; failure++) {
      const [step] = nextSteps(hurry(outbox), me)
      if (step === undefined) break
      outbox = answered(
        leaving({ ...hurry(outbox), lineFailures: failure }, [step]),
        step,
        { kind: 'lost' },
        0,
      )
      pauses.push((nextDue(outbox, me) ?? 0) / 1000)
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  it('is refused with the reason, and then may be thrown away; not while the server may have it', () => {
    const [step] = nextSteps(lone, me)
    if (step === undefined) throw new Error('nothing to send')
    const gone = leaving(lone, [step])
    const lost = answered(gone, step, { kind: 'lost' }, 0)
    expect(isOurs(only(lost))).toBe(false)
    expect(discard(lost, 'a')).toBe(lost)
    const refused = answered(gone, step, { kind: 'refused', reason }, 0)
    expect(only(refused)).toMatchObject({ state: 'refused', reason })
    expect(discard(refused, 'a').acts).toEqual([])
  })

  it('a photograph that is refused is the reason why its act is', () => {
    const begin = { kind: 'begin', act: 'a', piece: 'p' } as const
    const refused = answered(leaving(withPhoto, [begin]), begin, { kind: 'refused', reason }, 0)
    expect([only(refused).state, missingPieces(only(refused)), isOurs(only(refused))]).toEqual([
      'refused',
      1,
      true,
    ])
  })

  it('when the session ends everything waits, and goes on after signing in', () => {
    const [step] = nextSteps(lone, me)
    if (step === undefined) throw new Error('nothing to send')
    const out = answered(leaving(lone, [step]), step, { kind: 'signed-out' }, 0)
    expect([nextSteps(out, me), nextDue(out, me), out.acts.length]).toEqual([[], null, 1])
    expect(nextSteps(signedIn(out), me)).toEqual([step])
  })

  it('is never sent by another user', () => {
    expect(nextSteps(lone, { ...me, userId: 'you' })).toEqual([])
  })

  it('of one lead goes after the one made before, of another lead beside it', () => {
    let outbox = enqueue(lone, { id: 'b', leadId: 1, userId: 'me', pieces: [] })
    outbox = enqueue(outbox, { id: 'c', leadId: 2, userId: 'me', pieces: [] })
    expect(nextSteps(outbox, me).map(({ act }) => act)).toEqual(['a', 'c'])
  })

  it('unsent stays when the sent are forgotten', () => {
    const [step] = nextSteps(lone, me)
    if (step === undefined) throw new Error('nothing to send')
    const sent = answered(leaving(lone, [step]), step, { kind: 'recorded' }, 0)
    const both = enqueue(sent, { id: 'b', leadId: 1, userId: 'me', pieces: [] })
    expect(forgetSent(both).acts.map(({ id }) => id)).toEqual(['b'])
    expect(revived(both.acts.toReversed()).acts.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('the number of an act', () => {
  it('keeps the order whatever the clock says', () => {
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 20 })
    fc.assert(
      fc.property(ids, (made) => {
        const outbox = made.reduce(
          (all, id) => enqueue(all, { id, leadId: 1, userId: 'me', pieces: [] }),
          emptyOutbox,
        )
        expect(revived(outbox.acts.toReversed()).acts.map(({ id }) => id)).toEqual(made)
      }),
    )
  })
})
