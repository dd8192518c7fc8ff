import { createHash } from 'node:crypto'

/** A write that its client may repeat: the key it made (UUIDv7), and the hash of what it sent where the runner cannot see that. */
export type ClientCall = { key: string; sent?: string | undefined }

/** The hash of a value whatever the order of its fields. @example hashOf({ a: 1, b: 2 }) === hashOf({ b: 2, a: 1 }) */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** A value as canonical JSON (RFC 8785): fields in the order of their names, no blanks. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`
}
