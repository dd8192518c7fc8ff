import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the leads room. */
export const leadRefusals = {} as const satisfies RefusalTable
