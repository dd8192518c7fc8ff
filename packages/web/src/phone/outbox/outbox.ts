/** Why an act was not taken: the refusal of the server in both languages; `details` as the contract says. */
export type Reason = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly field?: string | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** A file that goes ahead of its act: announced, sent in chunks, looked at by the server, kept. */
export type Piece = {
  readonly id: string
  readonly bytes: number
  /** How many bytes the server has told that it has. */
  readonly received: number
  /** `waiting`: the server must be asked how far it is; `begun`: it has told; `stored`: it keeps the whole file. */
  readonly state: 'waiting' | 'begun' | 'stored' | 'refused'
  /** How often the file had to be sent from its beginning. */
  readonly restarts: number
}

/** What an officer did and the server must learn once, and once only. Its id is the idempotency key, and one key has one body for ever. */
export type Act = {
  readonly id: string
  /** Acts are numbered as they are made; the clock may be wrong. */
  readonly place: number
  readonly leadId: number
  /** Who did it: another one's session never sends it. */
  readonly userId: string
  readonly state: 'waiting' | 'sent' | 'refused' | 'conflict'
  /** A request with this act left and its answer is not known: the server may have it. */
  readonly tried: boolean
  readonly pieces: readonly Piece[]
  /** Tries without an answer that settles it, and when the next one is due (milliseconds since the page began). */
  readonly failures: number
  readonly notBefore: number
  readonly reason: Reason | null
}

/** One request. Each can be sent again without harm, whatever became of it the first time. */
export type Step =
  | { readonly kind: 'begin'; readonly act: string; readonly piece: string }
  | { readonly kind: 'finish'; readonly act: string; readonly piece: string }
  | {
      readonly kind: 'chunk'
      readonly act: string
      readonly piece: string
      readonly offset: number
      readonly length: number
    }
  | { readonly kind: 'act'; readonly act: string }

/**
 * The outbox of a phone. It is a value: {@link nextSteps} says what to send, {@link answered} what an answer makes of it. What it
 * sends is never lost and never doubled, whenever the line breaks (design §4, idempotent by key).
 */
export type Outbox = {
  readonly acts: readonly Act[]
  /** Requests on their way. They are forgotten when the page is killed, and sent again. */
  readonly flight: readonly Step[]
  /** The line gave no answer at all: nothing is sent before this. */
  readonly lineFailures: number
  readonly lineNotBefore: number
  /** The session has ended: nothing is sent until somebody signs in. */
  readonly signedOut: boolean
}

export const emptyOutbox: Outbox = {
  acts: [],
  flight: [],
  lineFailures: 0,
  lineNotBefore: 0,
  signedOut: false,
}

/** What the page shows of an act; `sending` while a request of it is on its way. */
export type ActView = Act['state'] | 'sending'

export function viewOf({ flight }: Pick<Outbox, 'flight'>, act: Act): ActView {
  return act.state === 'waiting' && flight.some((step) => step.act === act.id) ? 'sending' : act.state
}

/** Files of an act that the server does not have yet. */
export function missingPieces(act: Act): number {
  return act.pieces.filter(({ state }) => state !== 'stored').length
}

/** Is it not known to the server, so that losing it would lose work? */
export const isUnsent = (act: Act): boolean => act.state !== 'sent'

/** May it be changed or thrown away? Not while the server may have it without our knowing. */
export const isOurs = (act: Act): boolean => act.state !== 'sent' && !act.tried

/** Puts an act at the end of the outbox. */
export function enqueue(
  outbox: Outbox,
  act: Pick<Act, 'id' | 'leadId' | 'userId'> & { pieces: readonly Pick<Piece, 'id' | 'bytes'>[] },
): Outbox {
  const place = outbox.acts.reduce((last, { place }) => Math.max(last, place), 0) + 1
  const pieces = act.pieces.map(
    ({ id, bytes }): Piece => ({ id, bytes, received: 0, state: 'waiting', restarts: 0 }),
  )
  const made: Act = {
    ...act,
    place,
    pieces,
    state: 'waiting',
    tried: false,
    failures: 0,
    notBefore: 0,
    reason: null,
  }
  return { ...outbox, acts: [...outbox.acts, made] }
}

/** Throws an act away that the server does not have. @returns the same outbox when it may have it */
export function discard(outbox: Outbox, id: string): Outbox {
  const act = outbox.acts.find((one) => one.id === id)
  if (act === undefined || !isOurs(act) || outbox.flight.some((step) => step.act === id)) return outbox
  return { ...outbox, acts: outbox.acts.filter((one) => one.id !== id) }
}

/** Forgets what the server has: at sign-out, and when the day is over. Unsent acts always stay. */
export function forgetSent(outbox: Outbox): Outbox {
  return { ...outbox, acts: outbox.acts.filter(isUnsent) }
}

/** Try again at once: the network is back, or somebody pressed the button. */
export function hurry(outbox: Outbox): Outbox {
  return {
    ...outbox,
    lineFailures: 0,
    lineNotBefore: 0,
    acts: outbox.acts.map((act) => (act.notBefore === 0 ? act : { ...act, notBefore: 0 })),
  }
}

/** Somebody signed in. */
export function signedIn(outbox: Outbox): Outbox {
  return hurry({ ...outbox, signedOut: false })
}

/** Sends again what was refused, as it is: what stood against it may be gone. */
export function retry(outbox: Outbox, id: string): Outbox {
  return {
    ...outbox,
    acts: outbox.acts.map((act) => (act.id === id && act.state === 'refused' ? anew(act) : act)),
  }
}

function anew(act: Act): Act {
  const pieces = act.pieces.map((piece): Piece => {
    return piece.state === 'stored' ? piece : { ...piece, state: 'waiting', restarts: 0 }
  })
  return { ...act, pieces, state: 'waiting', reason: null, failures: 0, notBefore: 0 }
}

/** What is left of an outbox after its page was killed: the same acts, nothing on its way, and a clock that begins anew. */
export function revived(acts: readonly Act[]): Outbox {
  const rested = acts.map((act) => (act.notBefore === 0 ? act : { ...act, notBefore: 0 }))
  return { ...emptyOutbox, acts: rested.sort((a, b) => a.place - b.place) }
}
