import { hash } from 'node:crypto'
import { canonicalJson } from '../../command/index.ts'

/** The SM3 (GB/T 32905) of a value's canonical JSON (RFC 8785): the same value has the same hash wherever its fields stand. */
export const canonicalHash = (value: unknown): string => hash('sm3', canonicalJson(value), 'hex')
