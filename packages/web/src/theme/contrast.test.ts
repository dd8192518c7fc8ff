import { describe, expect, it } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { contrastPairs, palette, shades } from './palette.ts'

describe('contrast (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
  it('gives the two ends of the scale', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastRatio('#777777', '#777777')).toBe(1)
  })

  it('gives the published ratio of #767676 on white', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it.each(contrastPairs)('$front on $back reaches $minimum', ({ front, back, minimum }) => {
    expect(contrastRatio(palette[front], palette[back])).toBeGreaterThanOrEqual(minimum)
  })

  it.each(shades)('the text $text can be read on the shade $fill', ({ fill, text }) => {
    expect(contrastRatio(fill, text)).toBeGreaterThanOrEqual(4.5)
  })

  it('grows darker from shade to shade, so that the map can be read in black and white', () => {
    const lightness = shades.map(({ fill }) => contrastRatio(fill, '#000000'))
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a))
  })
})
