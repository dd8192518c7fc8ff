import type { RefusalSlot, WorkingCalendar } from '@kuomian/campaign'
import type { Command } from '../../command/index.ts'
import type { Actor, Json } from '../../db/index.ts'
import type { Workshop } from '../../documents/index.ts'
import type { RunningCampaign } from '../../features/campaigns/index.ts'
import type { Program } from '../../program/index.ts'

/** Somebody of the demo who acts: as the commands know him, and as records name him. */
export type Player = { name: string; actor: Actor }

/** A lead as the story chooses among them, with what the last visit before the story found. */
export type StoryLead = {
  id: number
  name: string
  leadClass: string
  persons: number
  phone: string | null
  contactPerson: string | null
  outcome: string | null
  /** Who works on it; the head of the team where nobody does. */
  officer: Player
}

/** A district of the story: its people, and its leads by what they are to it. */
export type StoryDistrict = {
  id: number
  code: string
  /** From 0, in the order of the plan: what tells districts apart that do the same on different days. */
  place: number
  head: Player
  officers: readonly Player[]
  /** Refused before the story begins; agreed or were found short; nobody has found anything yet. */
  refusing: readonly StoryLead[]
  agreeing: readonly StoryLead[]
  fresh: readonly StoryLead[]
}

/** What the acts of one day are given. */
export type Scene = {
  program: Program
  campaign: RunningCampaign
  workshop: Workshop
  calendar: WorkingCalendar
  slots: readonly RefusalSlot[]
  districts: readonly StoryDistrict[]
  city: Player
  /** Reviews what the office drafts. */
  chief: Player
  inspection: Player
  audit: Player
  /** The day on which everybody acts, and its number among the working days of the story, from 1. */
  day: string
  number: number
  /**
   * Carries out one command as a page does, under a key that follows from its name: told again it changes nothing.
   * @returns null where it was refused
   */
  act<I, O extends Json>(
    what: string,
    command: Command<I, O>,
    player: Player,
    input: unknown,
  ): Promise<O | null>
}
