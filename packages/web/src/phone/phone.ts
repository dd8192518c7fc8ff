import {
  leadWordsSchema,
  phoneKeySchema,
  type Session,
  sessionSchema,
  signedInSchema,
} from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Content, FileFacts } from './content.ts'
import { dayOnPhone } from './day/clock.ts'
import { takeAlong } from './day/takeAlong.ts'
import type { Keeper } from './keep/keeper.ts'
import { roomMaker } from './keep/makeRoom.ts'
import { importKey } from './keep/seal.ts'
import type { DayFacts, Who } from './keep/shapes.ts'
import { forgetSent, isUnsent, type Reason, revived, signedIn } from './outbox/index.ts'
import { ask, type Heard } from './send/ask.ts'
import { postOffice } from './send/postOffice.ts'
import { observable, openingState, type PhoneState } from './state.ts'

/** Leads and key stay on a device so long after the server last knew its user; unsent acts stay, sealed. */
const keptFor = 24 * 60 * 60_000

/** How many leads are taken along at once. */
const leadsTaken = 120

/** The phone without its pages: what is kept, what is sent, who works with it. */
export function createPhone(keeper: Keeper) {
  const state = observable<PhoneState>({ ...openingState, lasting: keeper.lasting })
  const room = roomMaker(keeper, () => state.set({ leadsGaveWay: true }))
  const post = postOffice(state, keeper, room)
  const { get, set } = state

  /** Opens what is kept, then asks the server who we are; without network it goes on with what is kept. */
  async function start(): Promise<void> {
    const who = await keeper.readWho()
    if (who !== null && isOver(who)) await wipe()
    else if (who !== null && (who.key !== null || !keeper.lasting)) await open(who, await keeper.readDay())
    const session = await ask(sessionSchema, { method: 'GET', path: '/session' })
    await meet(session)
    if (get().phase === 'opening') {
      set({ phase: 'signed-out', foreign: await keeper.countForeign(null) })
    }
    void post.go()
  }

  /** What the server says about who we are. */
  async function meet(heard: Heard<Session>): Promise<void> {
    set({ reached: heard.kind !== 'lost' })
    if (heard.kind === 'signed-out') set({ outbox: { ...get().outbox, signedOut: true } })
    if (heard.kind !== 'well') return
    const { user, campaign } = heard.value
    const known = get().who
    const key = known?.userId === user.id ? known.key : await fetchKey(user.role)
    if (key === undefined) return
    const who: Who = {
      userId: user.id,
      login: user.login,
      name: user.name,
      role: user.role,
      district: user.districtName,
      confirmedAt: Date.now(),
      key,
    }
    const ahead = heard.clock === null ? 0 : Date.now() - heard.clock
    const before = get().day ?? (await keeper.readDay())
    const day: DayFacts = {
      today: campaign.today,
      toldAt: Date.now(),
      ahead,
      readOnly: campaign.readOnly,
      title: { zh: campaign.title, en: campaign.titleEn },
      words: before?.words ?? (await fetchWords()),
      officers: before?.officers ?? [],
      otherDistricts: campaign.districts.filter(({ id }) => id !== user.districtId),
      takenAt: before?.takenAt ?? null,
    }
    if (known !== null && known.userId !== user.id && get().unsaved.size > 0) {
      // Somebody else signed in elsewhere in this browser, and what lives in memory only is not his to send.
      set({ outbox: { ...get().outbox, signedOut: true } })
      return
    }
    if (known?.userId !== user.id) {
      if (known !== null) await keeper.dropLeads()
      await open(who, day)
    }
    set({ who, day })
    await room.write(who, () => keeper.writeWho(who))
    await room.write(who, () => keeper.writeDay(day))
    await post.change(signedIn(get().outbox))
  }

  /** @returns undefined when the key did not come; null where nothing lasts, or for who does not go out */
  async function fetchKey(role: string): Promise<CryptoKey | null | undefined> {
    if (!keeper.lasting || role !== 'district') return null
    const heard = await ask(phoneKeySchema, { method: 'GET', path: '/phone/key' })
    return heard.kind === 'well' ? importKey(heard.value.key) : undefined
  }

  async function fetchWords(): Promise<DayFacts['words']> {
    const heard = await ask(leadWordsSchema, { method: 'GET', path: '/leads/words' })
    return heard.kind === 'well' ? heard.value : null
  }

  async function open(who: Who, day: DayFacts | null): Promise<void> {
    const sealed = who.key !== null || !keeper.lasting
    const { acts, unreadable } = sealed ? await keeper.readActs(who) : { acts: [], unreadable: 0 }
    set({
      who,
      day,
      leads: sealed ? await keeper.readLeads(who) : [],
      outbox: revived(acts.map(({ act }) => act)),
      contents: new Map(acts.map(({ act, content }) => [act.id, content])),
      unreadable,
      foreign: await keeper.countForeign(who.userId),
      phase: 'ready',
    })
  }

  const isOver = (who: Who): boolean => Date.now() - who.confirmedAt > keptFor

  /** Leads, key and what the server has already are gone; unsent acts stay, sealed, until their user signs in again. */
  async function wipe(): Promise<void> {
    await post.settled()
    await keeper.dropLeads()
    room.forgetPersons()
    const { outbox } = get()
    await keeper.dropActs(outbox.acts.filter((act) => !isUnsent(act)).map(({ id }) => id))
    await keeper.writeWho(null)
    set({
      ...openingState,
      lasting: keeper.lasting,
      phase: 'signed-out',
      foreign: await keeper.countForeign(null),
    })
  }

  return {
    state,
    start,
    post,
    /** Wipes what was kept long enough; looked at from time to time. */
    async look(): Promise<void> {
      const { who } = get()
      // What lives in memory only would be lost: it is sent first.
      if (who !== null && isOver(who) && get().unsaved.size === 0) await wipe()
    },
    /** @returns why not, null when signed in */
    async signIn(login: string, password: string): Promise<Reason | 'lost' | null> {
      const heard = await ask(signedInSchema, { method: 'POST', path: '/sign-in', json: { login, password } })
      set({ reached: heard.kind !== 'lost' })
      if (heard.kind === 'refused') return heard.reason
      if (heard.kind !== 'well') return 'lost'
      await meet(await ask(sessionSchema, { method: 'GET', path: '/session' }))
      void post.go()
      return get().phase === 'ready' ? null : 'lost'
    },
    /** Ends the session and wipes what was taken along. The page has asked when there are unsent acts. */
    async signOut(): Promise<void> {
      await ask(z.unknown(), { method: 'POST', path: '/sign-out', within: 5_000 })
      await wipe()
    },
    async takeAlong(): Promise<void> {
      const { who, day } = get()
      if (who === null || day === null) return
      set({ taking: { kind: 'coming', leads: 0, of: null } })
      const taken = await takeAlong(leadsTaken, (leads, of) => set({ taking: { kind: 'coming', leads, of } }))
      if (taken.kind === 'signed-out') set({ outbox: { ...get().outbox, signedOut: true }, taking: null })
      if (taken.kind === 'refused') set({ taking: { kind: 'failed', reason: taken.reason } })
      if (taken.kind === 'cut') set({ taking: { kind: 'failed', reason: null }, reached: false })
      if (taken.kind !== 'taken') return
      const { head, leads } = taken
      room.forgetPersons()
      const stored = await room.write(who, () => keeper.writeLeads(who, leads))
      if (!stored) room.holdPersons(leads)
      const now: DayFacts = {
        ...(get().day ?? day),
        today: head.today,
        toldAt: Date.now(),
        words: head.words,
        officers: head.officers,
        takenAt: Date.now(),
      }
      await room.write(who, () => keeper.writeDay(now))
      set({
        day: now,
        leads: leads.map(({ people: _, ...lead }) => lead),
        taking: null,
        leadsGaveWay: !stored,
        reached: true,
      })
      await navigator.storage?.persist?.().catch(() => false)
    },
    /** Writes an act down and sends it when the line allows. */
    async record(leadId: number, content: Content, replaces: string | null = null): Promise<void> {
      const { who } = get()
      if (who === null) throw new Error('nobody has signed in')
      await post.post({ id: uuidv7(), leadId, userId: who.userId }, content, replaces)
    },
    async keepFile(facts: FileFacts, bytes: ArrayBuffer): Promise<void> {
      const { who } = get()
      if (who !== null) await room.writeFile(who, facts.id, bytes)
    },
    async readFile(id: string): Promise<ArrayBuffer | null> {
      const { who } = get()
      return who === null ? null : room.readFile(who, id)
    },
    dropFiles: (ids: readonly string[]) => room.dropFiles(ids),
    async persons(leadId: number) {
      const { who } = get()
      return who === null ? [] : room.readPersons(who, leadId)
    },
    async readDraft(name: string): Promise<unknown> {
      const { who } = get()
      return who === null ? null : keeper.readDraft(who, name)
    },
    async writeDraft(name: string, draft: unknown): Promise<void> {
      const { who } = get()
      if (who !== null) await room.write(who, () => keeper.writeDraft(who, name, draft))
    },
    dropDraft: (name: string) => keeper.dropDraft(name),
    /** Where nothing lasts, what is not sent dies with the page. */
    hasUnsentInMemory: () => !keeper.lasting && get().outbox.acts.some(isUnsent),
    /** The campaign's day by what the server told and what passed since. */
    today(): ReturnType<typeof dayOnPhone> | null {
      const { day } = get()
      return day === null ? null : dayOnPhone(day, Date.now())
    },
    forgetSent: () => post.change(forgetSent(get().outbox)),
  }
}
export type Phone = ReturnType<typeof createPhone>
