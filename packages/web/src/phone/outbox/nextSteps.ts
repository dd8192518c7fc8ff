import type { Act, Outbox, Piece, Step } from './outbox.ts'

/** How much of a file goes in one request: what a poor line carries in a few seconds. */
const chunkBytes = 256 * 1024

/** What bounds the requests: who is signed in, what the clock says, and how many may be on their way at once. */
export type Sending = { readonly userId: string; readonly now: number; readonly lanes: number }

/**
 * The requests to send now, beside those on their way. Files go before their act; acts of one lead go one after the other, in
 * the order they were made; whatever waits for a person (refused, in conflict) holds up nothing.
 */
export function nextSteps(outbox: Outbox, { userId, now, lanes }: Sending): Step[] {
  if (outbox.signedOut || now < outbox.lineNotBefore) return []
  const free = lanes - outbox.flight.length
  const steps: Step[] = []
  const busyLeads = new Set<number>()
  const inFlight = new Set(outbox.flight.map(targetOf))
  for (const act of outbox.acts) {
    if (steps.length >= free) break
    if (act.state !== 'waiting' || act.userId !== userId) continue
    const first = !busyLeads.has(act.leadId)
    busyLeads.add(act.leadId)
    if (act.notBefore > now) continue
    for (const step of stepsOf(act, first)) {
      if (steps.length < free && !inFlight.has(targetOf(step))) steps.push(step)
    }
  }
  return steps
}

/** When something is due that is not due now; null when nothing waits for the clock. */
export function nextDue(outbox: Outbox, { userId, now }: Omit<Sending, 'lanes'>): number | null {
  const waiting = outbox.acts.filter((act) => act.state === 'waiting' && act.userId === userId)
  if (waiting.length === 0 || outbox.signedOut) return null
  if (outbox.lineNotBefore > now) return outbox.lineNotBefore
  const due = waiting.map(({ notBefore }) => notBefore).filter((at) => at > now)
  return due.length === 0 ? null : Math.min(...due)
}

/** Marks requests as on their way. From here on the server may have the act. */
export function leaving(outbox: Outbox, steps: readonly Step[]): Outbox {
  const tried = new Set(steps.filter(({ kind }) => kind === 'act').map(({ act }) => act))
  return {
    ...outbox,
    flight: [...outbox.flight, ...steps],
    acts: outbox.acts.map((act) => (tried.has(act.id) && !act.tried ? { ...act, tried: true } : act)),
  }
}

/** What a request is about: one at a time for each file and each act. */
export const targetOf = (step: Step): string => (step.kind === 'act' ? step.act : step.piece)

function stepsOf(act: Act, first: boolean): Step[] {
  const missing = act.pieces.filter(({ state }) => state !== 'stored')
  if (missing.length > 0) return missing.map((piece) => pieceStep(act, piece))
  return first ? [{ kind: 'act', act: act.id }] : []
}

function pieceStep(act: Act, piece: Piece): Step {
  const target = { act: act.id, piece: piece.id }
  if (piece.state === 'waiting') return { kind: 'begin', ...target }
  if (piece.received >= piece.bytes) return { kind: 'finish', ...target }
  const length = Math.min(chunkBytes, piece.bytes - piece.received)
  return { kind: 'chunk', ...target, offset: piece.received, length }
}
