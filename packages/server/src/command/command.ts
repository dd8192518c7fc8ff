import type { z } from 'zod'
import type { Json, Measure } from '../db/schema/index.ts'
import type { Actor, Role, Tx } from '../db/transaction.ts'

/** A change of a figure: which measure, whose, on which day, by how much in 户 and 人 (design §4, §5). */
export type CounterDelta = {
  measure: Measure
  leadClass: string
  districtId: number
  happenedOn: string
  units: number
  persons: number
}

/** What a command did: the answer for the caller, and what the journal keeps of it (no personal value in clear). */
export type Outcome<O> = {
  answer: O
  subject: { kind: string; id: string }
  /** The district whose business this is; the actor's own unless said. */
  districtId?: number | null
  before?: Json
  after?: Json
  reason?: string
  /** A bulk act: how many event rows it wrote and their hash. */
  events?: { count: number; hash: string }
  counters?: readonly CounterDelta[]
}

export type CommandContext = {
  actor: Actor
  campaign: { id: number; code: string; year: number; today: string }
  /** The campaign's day: what is known now is known on it. */
  today: string
  /** Reserved before the command runs, so that the rows it writes can point to their journal row. */
  journalId: number
}

/** One way to change something. Nothing else in the program writes. */
export type Command<I, O extends Json> = {
  name: string
  roles: readonly Role[]
  input: z.ZodType<I>
  /** Runs also while the campaign is read-only: only for acts that change no figure. */
  whileReadOnly?: boolean
  /** The answer holds a personal value: it is never kept under a key. */
  answerIsSecret?: boolean
  run(tx: Tx, input: I, context: CommandContext): Promise<Outcome<O>>
}

/** Declares a command with its types inferred. */
export function defineCommand<I, O extends Json>(command: Command<I, O>): Command<I, O> {
  return command
}
