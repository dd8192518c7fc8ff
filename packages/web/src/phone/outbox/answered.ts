import { targetOf } from './nextSteps.ts'
import type { Act, Outbox, Piece, Reason, Step } from './outbox.ts'

/** What came of a request. */
export type Answer =
  /** The server has so many bytes of the file. */
  | { readonly kind: 'received'; readonly bytes: number }
  /** The server keeps the whole file. */
  | { readonly kind: 'stored' }
  /** The bytes differ from those that were announced: the file goes again from its beginning. */
  | { readonly kind: 'spoiled'; readonly reason: Reason }
  /** The server is elsewhere in the file than we thought: ask it. */
  | { readonly kind: 'astray' }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'conflict'; readonly reason: Reason }
  /** The server is there but cannot answer now. */
  | { readonly kind: 'busy' }
  /** No answer: it may have arrived or not. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'signed-out' }

const mostRestarts = 2

/** The outbox after the answer to one request; `now` in milliseconds since the page began. */
export function answered(outbox: Outbox, step: Step, answer: Answer, now: number): Outbox {
  const landed: Outbox = {
    ...outbox,
    flight: outbox.flight.filter((one) => targetOf(one) !== targetOf(step)),
  }
  if (answer.kind === 'signed-out') return { ...landed, signedOut: true }
  if (answer.kind === 'lost') {
    const lineFailures = outbox.lineFailures + 1
    const stalled = { ...landed, lineFailures, lineNotBefore: now + pause(lineFailures) }
    return change(stalled, step.act, (act) => later(doubtful(act, step), now))
  }
  const heard: Outbox = { ...landed, lineFailures: 0, lineNotBefore: 0 }
  return change(heard, step.act, (act) => settle(act, step, answer, now))
}

/** Seconds doubled with each failure, to a minute at most. */
function pause(failures: number): number {
  return Math.min(60, 2 ** Math.min(failures, 6)) * 1000
}

function settle(act: Act, step: Step, answer: Answer, now: number): Act {
  switch (answer.kind) {
    case 'received':
      return calm(changePiece(act, step, { state: 'begun', received: answer.bytes }))
    case 'stored':
      return calm(changePiece(act, step, { state: 'stored' }))
    case 'astray':
      return later(changePiece(act, step, { state: 'waiting' }), now)
    case 'spoiled':
      return restart(act, step, answer.reason, now)
    case 'recorded':
      return { ...calm(act), state: 'sent', tried: true }
    case 'refused':
      return refuse(act, step, 'refused', answer.reason)
    case 'conflict':
      return refuse(act, step, 'conflict', answer.reason)
    default:
      return later(doubtful(act, step), now)
  }
}

/** After an unknown end of a chunk the server is asked how far it is. */
function doubtful(act: Act, step: Step): Act {
  return step.kind === 'chunk' ? changePiece(act, step, { state: 'waiting' }) : act
}

/** The server decided: it has nothing of the act, which may be changed or thrown away. */
function refuse(act: Act, step: Step, state: 'refused' | 'conflict', reason: Reason): Act {
  const tried = step.kind === 'act' ? false : act.tried
  return { ...changePiece(act, step, { state: 'refused' }), state, reason, tried }
}

function restart(act: Act, step: Step, reason: Reason, now: number): Act {
  const piece = act.pieces.find(({ id }) => step.kind !== 'act' && id === step.piece)
  if (piece === undefined || piece.restarts >= mostRestarts) return refuse(act, step, 'refused', reason)
  const again = { state: 'begun', received: 0, restarts: piece.restarts + 1 } as const
  return later(changePiece(act, step, again), now)
}

function calm(act: Act): Act {
  return { ...act, failures: 0, notBefore: 0, reason: null }
}

function later(act: Act, now: number): Act {
  const failures = act.failures + 1
  return { ...act, failures, notBefore: now + pause(failures) }
}

function changePiece(act: Act, step: Step, part: Partial<Piece>): Act {
  if (step.kind === 'act') return act
  const pieces = act.pieces.map((piece) => (piece.id === step.piece ? { ...piece, ...part } : piece))
  return { ...act, pieces }
}

function change(outbox: Outbox, id: string, how: (act: Act) => Act): Outbox {
  // An act that is settled stays so, whatever a late answer to one of its files says.
  return {
    ...outbox,
    acts: outbox.acts.map((act) => (act.id === id && act.state === 'waiting' ? how(act) : act)),
  }
}
