import type { Bilingual } from '../districts/index.ts'

/** How the persons of a project were counted: it stands beside every figure (domain §8.2). */
export const WORKER_COUNTS = {
  roster: { zh: '实名名册', en: 'by roster' },
  verified: { zh: '现场核实', en: 'on site' },
  estimate: { zh: '清单预计', en: 'by list' },
} as const satisfies Record<string, Bilingual>

export type WorkerCount = keyof typeof WORKER_COUNTS

/** The persons of a project by the best count there is, and which one it is; nothing when nobody counted. */
export function workersOf(project: {
  namedWorkers: number | null
  labour: number | null
  peakWorkers: number | null
}): { persons: number; by: WorkerCount } | null {
  const { namedWorkers, labour, peakWorkers } = project
  if (namedWorkers !== null) return { persons: namedWorkers, by: 'roster' }
  if (labour !== null) return { persons: labour, by: 'verified' }
  return peakWorkers === null ? null : { persons: peakWorkers, by: 'estimate' }
}
