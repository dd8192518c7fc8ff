import type { Actor, Json } from '../db/index.ts'
import type { Program } from '../program/index.ts'

/** How far a stage is; `total` null while it is not known. */
export type JobProgress = { stage: string; done: number; total: number | null }

/** What a job is asked to do: named values, fit for JSON. */
export type JobInput = { [key: string]: Json }

/** What a job is given: the opened program, who asked, his input, and a place to report to. */
export type JobWork = {
  id: string
  program: Program
  actor: Actor
  input: JobInput
  report(progress: JobProgress): void
}

/** What a job leaves: an answer, and a file to fetch if it made one (removed when it expires). */
export type JobResult = { result: Json; file?: { path: string; name: string } }

export type JobHandler = (work: JobWork) => Promise<JobResult>
