import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the imports room. */
export const importRefusals = {} as const satisfies RefusalTable
