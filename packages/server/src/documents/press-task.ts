import type { Fields } from '@kuomian/campaign'
import type { SetPaper } from './set-pdf.ts'

/** What the press is asked to do: papers as one PDF, or a Word template filled in. */
export type PressTask =
  | { kind: 'pdf'; papers: readonly SetPaper[] }
  | { kind: 'word'; template: Uint8Array; fields: Fields; codeAddress: string | null }

/** A task on its way to the thread, and its answer. */
export type PressOrder = { id: number; task: PressTask }
export type PressAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string }
