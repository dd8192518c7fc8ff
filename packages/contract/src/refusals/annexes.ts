import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the annexes room. */
export const annexRefusals = {} as const satisfies RefusalTable
