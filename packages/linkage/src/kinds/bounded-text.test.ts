import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedText, cellText } from './bounded-text.ts'

describe('a cell as names read it', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', 'Z', '9', '~', '\u007f', '\u0080', 'é', '\u0001', '王', '\0') }),
    fc.string({ unit: fc.constantFrom('王', '明', '\u9fff', '豈', '㈱', 'Ａ', ' ', '\0', '\ud840', '𬱖') }),
    fc.integer({ min: 398, max: 402 }).map((length) => '王'.repeat(length)),
    fc.integer({ min: 398, max: 402 }).map((length) => 'a'.repeat(length)),
  )

  it('is the same whether its characters are all ordinary or not (property)', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(cellText(cell)).toBe(boundedText(boundedText(cell).toWellFormed().normalize('NFKC')))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps every ordinary ideograph', () => {
    const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, place) => String.fromCharCode(0x4e00 + place))
    expect(all.filter((one) => one.normalize('NFKC') !== one)).toEqual([])
  })
})
