import { createHash } from 'node:crypto'

/** A write that its client may repeat: the key it made (UUIDv7), and the hash of what it sent where the runner cannot see that. */
export type ClientCall = { key: string; sent?: string | undefined }

/** The hash of a value whatever the order of its fields. @example hashOf({ a: 1, b: 2 }) === hashOf({ b: 2, a: 1 }) */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}
