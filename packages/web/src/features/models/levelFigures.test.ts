import { describe, expect, it } from 'vitest'
import { shareText, weightReach } from './levelFigures.ts'

describe('figures of a level', () => {
  it('keeps two digits of a share, however small', () => {
    expect([0.934, 0.05, 0.00123, 0.0000012, 0, 1, 0.99998].map(shareText)).toEqual([
      '93%',
      '5.0%',
      '0.12%',
      '0.00012%',
      '0%',
      '100%',
      '99.998%',
    ])
    expect(shareText(null)).toBe('—')
  })

  it('draws all bars against the largest weight, in whole bits', () => {
    const label = { zh: '甲', en: 'a' }
    const level = { name: 'a', label, m: 0.9, u: 0.1, byFrequency: false, pairs: 1, weightBefore: null }
    const levels = [3.2, -9.7, null].map((weight) => ({ ...level, weight }))
    expect(weightReach([{ name: 'a', label, levels }])).toBe(10)
    expect(weightReach([])).toBe(1)
  })
})
