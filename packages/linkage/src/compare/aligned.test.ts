import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned, type Run } from './aligned.ts'

const short = ({ kind, left, right }: Run) => `${kind} ${left}${kind === 'equal' ? '' : `/${right}`}`

describe('two texts beside each other', () => {
  it.each([
    ['王小明', '王晓明', ['equal 王', 'replaced 小/晓', 'equal 明']],
    ['国联建筑', '建筑', ['deleted 国联/', 'equal 建筑']],
    ['建筑', '国联建筑', ['inserted /国联', 'equal 建筑']],
    ['510107', '510170', ['equal 5101', 'swapped 07/70']],
    ['jon smith', 'john smyth', ['equal jo', 'inserted /h', 'equal n sm', 'replaced i/y', 'equal th']],
    ['', '', []],
    ['𬱖明', '颜明', ['replaced 𬱖/颜', 'equal 明']],
  ])('%s and %s', (left, right, runs) => expect(aligned(left, right).map(short)).toEqual(runs))

  it('loses and invents no character, and mirrors', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab王李'), maxLength: 12 }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = aligned(a, b)
        expect(runs.map(({ left }) => left).join('')).toBe(a)
        expect(runs.map(({ right }) => right).join('')).toBe(b)
        const wrong = runs.filter(
          ({ kind, left, right }) =>
            (left === right) !== (kind === 'equal') ||
            (left === '') !== (kind === 'inserted') ||
            (right === '') !== (kind === 'deleted'),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
  it('takes a megabyte', () => {
    const runs = aligned(`a${'b'.repeat(1_000_000)}`, `a${'c'.repeat(1_000_000)}`)
    expect(runs.map(({ kind }) => kind)).toEqual(['equal', 'replaced'])
  })
})
