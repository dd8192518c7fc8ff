import { Refusal } from '@kuomian/contract'
import { z } from 'zod'

const day = z.string().regex(/^(-infinity|\d{4}-\d{2}-\d{2})$/)
const whole = z.number().int().min(-2_147_483_648).max(2_147_483_647)

/** The key of a work list in its order, as `inWorkOrder` states it; every part rises. */
const keySchema = z.object({
  rank: whole,
  day,
  streetExpected: z.number().int(),
  street: z.string().max(200),
  expected: whole,
  tried: day,
  id: z.number().int(),
})
export type WorkKey = z.infer<typeof keySchema>

/** Where a page ended, as opaque text. */
export const writeWorkCursor = (key: WorkKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** Reads a cursor back. @throws Refusal `bad-input` for anything that is none */
export function readWorkCursor(text: string): WorkKey {
  try {
    const key = keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (!key.street.includes('\0')) return key
  } catch {
    // Falls through: whatever is wrong with it, it is no cursor.
  }
  throw new Refusal('bad-input', { detail: 'after' }, { field: 'after' })
}
