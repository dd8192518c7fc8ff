import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAfterKey } from './useRowKeys.ts'

describe('keys in a table', () => {
  it('goes down and up by one row, and stops at both ends', () => {
    expect(rowAfterKey('ArrowDown', 3, 10)).toBe(4)
    expect(rowAfterKey('ArrowDown', 9, 10)).toBe(9)
    expect(rowAfterKey('ArrowUp', 0, 10)).toBe(0)
  })

  it('goes by twenty rows, as many as are seen', () => {
    expect(rowAfterKey('PageDown', 3, 100)).toBe(23)
    expect(rowAfterKey('PageUp', 3, 100)).toBe(0)
  })

  it('leaves other keys alone', () => {
    expect(rowAfterKey('a', 3, 10)).toBeNull()
  })

  it('never leaves the table', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(key, fc.nat(500), fc.integer({ min: 1, max: 500 }), (pressed, from, count) => {
        const row = rowAfterKey(pressed, Math.min(from, count - 1), count)
        expect(row).toBeGreaterThanOrEqual(0)
        expect(row).toBeLessThan(count)
      }),
    )
  })
})
