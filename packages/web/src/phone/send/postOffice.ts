import type { Content } from '../content.ts'
import type { ActWithContent, Keeper } from '../keep/keeper.ts'
import type { RoomMaker } from '../keep/makeRoom.ts'
import {
  type Act,
  answered,
  discard,
  enqueue,
  hurry,
  leaving,
  nextDue,
  nextSteps,
  type Outbox,
  retry,
  type Step,
} from '../outbox/index.ts'
import type { Observable, PhoneState } from '../state.ts'
import { perform } from './perform.ts'

/** Requests on their way at once: enough that a long way to the server leaves the line full. */
const lanes = 4

/**
 * Carries the outbox to the server. Every change is written down before the request that follows from it leaves, so that the
 * page may be killed at any moment.
 */
export function postOffice(state: Observable<PhoneState>, keeper: Keeper, room: RoomMaker) {
  let writing: Promise<unknown> = Promise.resolve()
  let alarm: ReturnType<typeof setTimeout> | undefined

  /** Milliseconds since the page began: the device's clock may leap. */
  const now = (): number => Math.floor(performance.now())

  function change(next: Outbox): Promise<void> {
    const before = new Map(state.get().outbox.acts.map((act) => [act.id, act]))
    const changed = next.acts.filter((act) => before.get(act.id) !== act).map(({ id }) => id)
    state.set({ outbox: next })
    return save(changed)
  }

  /** Writes acts down as they stand when their turn comes; later states never give way to earlier ones. */
  function save(ids: readonly string[]): Promise<void> {
    const done = writing.then(async () => {
      const { who, outbox, contents, unsaved } = state.get()
      if (who === null || ids.length === 0) return
      const wanted = new Set(ids)
      const acts = outbox.acts.flatMap((act): ActWithContent[] => {
        const content = contents.get(act.id)
        return content !== undefined && wanted.has(act.id) ? [{ act, content }] : []
      })
      const written = await room.write(who, () => keeper.writeActs(who, acts))
      const bare = new Set(unsaved)
      for (const { act } of acts) {
        const inMemory = !written || (act.state !== 'sent' && act.pieces.some(({ id }) => room.holdsFile(id)))
        if (inMemory && act.state !== 'sent') bare.add(act.id)
        else bare.delete(act.id)
      }
      if (bare.size > 0 || unsaved.size > 0) state.set({ unsaved: bare })
    })
    writing = done.catch(() => undefined)
    return done
  }

  async function go(): Promise<void> {
    clearTimeout(alarm)
    const { who, outbox, phase } = state.get()
    if (who === null || phase !== 'ready') return
    const sending = { userId: who.userId, now: now(), lanes }
    const steps = nextSteps(outbox, sending)
    if (steps.length === 0) {
      const due = nextDue(outbox, sending)
      if (due !== null && outbox.flight.length === 0)
        alarm = setTimeout(() => void go(), Math.max(50, due - now()))
      return
    }
    await change(leaving(outbox, steps))
    for (const step of steps) void send(step)
  }

  async function send(step: Step): Promise<void> {
    const { who, outbox, contents } = state.get()
    const act = outbox.acts.find(({ id }) => id === step.act)
    const content = contents.get(step.act)
    if (who === null || act === undefined || content === undefined) return
    const answer = await perform(step, act.leadId, content, (id) => room.readFile(who, id))
    if (state.get().who?.userId !== who.userId) return
    const reached = answer.kind !== 'lost'
    if (state.get().reached !== reached) state.set({ reached })
    await change(answered(state.get().outbox, step, answer, now()))
    if (answer.kind === 'recorded') await tidy(act)
    await go()
  }

  /** What the server has needs no room here any more; what had no room before may have it now. */
  async function tidy(act: Act): Promise<void> {
    await room.dropFiles(act.pieces.map(({ id }) => id))
    const { who, unsaved } = state.get()
    if (who === null || unsaved.size === 0) return
    await room.settleFiles(who)
    await save([...unsaved])
  }

  return {
    go,
    /** Puts an act into the outbox, in the place of another one if it was changed. Resolves when it is written down. */
    async post(
      act: Pick<Act, 'id' | 'leadId' | 'userId'>,
      content: Content,
      replaces: string | null,
    ): Promise<void> {
      const { contents, outbox } = state.get()
      state.set({ contents: new Map(contents).set(act.id, content) })
      const pieces = content.files.map(({ id, bytes }) => ({ id, bytes }))
      await change(enqueue(outbox, { ...act, pieces }))
      if (replaces !== null) await this.throwAway(replaces, new Set(pieces.map(({ id }) => id)))
      void go()
    },
    /** @param keep files that another act uses */
    async throwAway(id: string, keep: ReadonlySet<string> = new Set()): Promise<void> {
      const { outbox, unsaved } = state.get()
      const act = outbox.acts.find((one) => one.id === id)
      const without = discard(outbox, id)
      if (act === undefined || without === outbox) return
      state.set({ outbox: without, unsaved: new Set([...unsaved].filter((one) => one !== id)) })
      await writing
      await keeper.dropActs([id])
      await room.dropFiles(act.pieces.map((piece) => piece.id).filter((piece) => !keep.has(piece)))
    },
    async sendAgain(id: string): Promise<void> {
      await change(retry(hurry(state.get().outbox), id))
      void go()
    },
    hurry(): void {
      state.set({ outbox: hurry(state.get().outbox) })
      void go()
    },
    change,
    settled: () => writing,
  }
}
