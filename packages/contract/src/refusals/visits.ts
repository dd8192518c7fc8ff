import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the visits room. */
export const visitRefusals = {} as const satisfies RefusalTable
