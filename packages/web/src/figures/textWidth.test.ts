import { describe, expect, it } from 'vitest'
import { widest } from './textWidth.ts'

describe('the room that names need', () => {
  it('gives a Han character its full square and a digit less', () => {
    expect(widest(['和平', '滨海高新'], 14)).toBe(56)
    expect(widest(['100%'], 10)).toBe(24)
  })

  it('knows the characters beyond the first plane, as in 𠮷', () => {
    expect(widest(['𠮷'], 10)).toBe(10)
  })

  it('needs no room for nothing', () => {
    expect(widest([], 14)).toBe(0)
  })
})
