import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hmacOf } from './hmac.ts'

it('is HMAC-SHA-256 for any key and any value', () => {
  const bytes = fc.uint8Array({ maxLength: 150 }).map((array) => Buffer.from(array))
  fc.assert(
    fc.property(bytes, bytes, (key, value) => {
      expect(hmacOf(key)(value)).toEqual(createHmac('sha256', key).update(value).digest())
    }),
  )
})
