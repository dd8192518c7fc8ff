import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StringStore } from './string-store.ts'

describe('packed texts', () => {
  it('come back by number, in any order, also from the temporary file', () => {
    const store = new StringStore(1e9, 2)
    const textOf = (number: number) => `${number}${'天津'.repeat(number % 40)}`
    for (let number = 0; number < 20_000; number++) store.push(textOf(number))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_999 }), (number) => {
        expect(store.get(number)).toBe(textOf(number))
      }),
      { numRuns: 1000 },
    )
    expect(store.get(20_000)).toBe('')
    expect(store.get(-1)).toBe('')
    store.close()
  })

  it('may be longer than a page, or empty', () => {
    const store = new StringStore(1e9, 1)
    const texts = ['', '长'.repeat(100_000), '', 'b', '短']
    for (const text of texts) store.push(text)
    expect(texts.map((_, number) => store.get(number))).toEqual(texts)
    store.close()
  })
})
