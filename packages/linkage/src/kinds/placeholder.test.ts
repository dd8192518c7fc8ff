import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlaceholder } from './placeholder.ts'

describe('cells that were only filled', () => {
  it.each([
    '',
    ' ',
    '-',
    '--',
    '.',
    '/',
    '？',
    '无',
    '無',
    ' 无 ',
    '不详',
    '未知',
    'n/a',
    'N/A',
    'Ｎ／Ａ',
    'null',
    'None',
    'unknown',
    '测试',
  ])('%j is one', (text) => {
    expect(isPlaceholder(text)).toBe(true)
  })

  it.each(['000000', '1111111', '１１１１１１', '123456', '1234567890', '00000000000000000X'])(
    '%j is one',
    (text) => {
      expect(isPlaceholder(text)).toBe(true)
    },
  )

  it.each(['王', '无锡', '5', '11', '00123456', '1000001', 'Nana', 'Nullmann', '□', 'x'])(
    '%j is none',
    (text) => {
      expect(isPlaceholder(text)).toBe(false)
    },
  )

  it('can be asked of any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof isPlaceholder(text) === 'boolean'))
  })
})
