import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the matching room. */
export const matchingRefusals = {} as const satisfies RefusalTable
