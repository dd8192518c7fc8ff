import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCity } from '../input/city.ts'
import { apportion, sum } from './apportion.ts'
import { partition } from './partition.ts'
import { scaleCells } from './scaled-cells.ts'

const column = fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 25 })
const scales = fc.double({ min: 0.001, max: 1, noNaN: true })

describe('largest remainder', () => {
  it('given 1, 1, 1 at a third, the first row gets the one that is left', () => {
    expect(apportion([1, 1, 1], 1 / 3, [0, 0, 0], [9, 9, 9])).toEqual([1, 0, 0])
  })
  it('given a floor of 50 on a row that would get 3, the others make up for it', () => {
    expect(apportion([30, 900, 70], 0.1, [50, 0, 0], [99, 99, 99])).toEqual([50, 50, 0])
  })
  it('adds up to the scaled total, and each row is within one of its share', () => {
    fc.assert(
      fc.property(column, scales, (values, scale) => {
        const none = values.map(() => 0)
        const shares = apportion(values, scale, none, values)
        expect(sum(shares)).toBe(Math.round(sum(values) * scale))
        for (const [row, value] of values.entries())
          expect(Math.abs((shares[row] ?? 0) - value * scale)).toBeLessThan(1)
      }),
    )
  })
  it('leaves a column as it is at scale 1', () => {
    fc.assert(
      fc.property(column, (values) => {
        expect(
          apportion(
            values,
            1,
            values.map(() => 0),
            values,
          ),
        ).toEqual(values)
      }),
    )
  })
})

describe('partition', () => {
  it('adds up, within the bounds, whatever the weights', () => {
    const sizes = fc.record({
      count: fc.integer({ min: 1, max: 200 }),
      least: fc.integer({ min: 0, max: 60 }),
      span: fc.integer({ min: 0, max: 500 }),
      fill: fc.double({ min: 0, max: 1, noNaN: true }),
      weights: fc.array(fc.nat(90), { minLength: 1 }),
    })
    fc.assert(
      fc.property(sizes, ({ count, least, span, fill, weights }) => {
        const total = count * least + Math.floor(count * span * fill)
        const parts = partition(
          total,
          count,
          least,
          least + span,
          (index) => weights[index % weights.length] ?? 0,
        )
        expect(sum(parts)).toBe(total)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(least)
        expect(Math.max(...parts)).toBeLessThanOrEqual(least + span)
      }),
    )
  })
  it('refuses what cannot be split', () => {
    expect(() => partition(49, 1, 50, 100, () => 1)).toThrow(RangeError)
    expect(() => partition(0, 0, 50, 100, () => 1)).not.toThrow()
  })
})

describe('the cells of a scaled city', () => {
  const { published } = readCity('tianjin-2015')
  it('at scale 1 are the print', () => {
    expect(scaleCells(published, 1)).toMatchObject({ ...published })
  })
  it('keep the rules of the print at any scale (T18, T19)', () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const cells = scaleCells(published, scale)
        for (const [unit, issued] of cells.issuedUnits.entries()) {
          const of = (values: readonly number[]): number => values[unit] ?? 0
          expect(of(cells.largePersons)).toBeGreaterThanOrEqual(50 * of(cells.largeUnits))
          expect(of(cells.dispatchPersons)).toBeLessThanOrEqual(49 * of(cells.dispatchUnits))
          expect(of(cells.largeUnits) + of(cells.dispatchUnits)).toBeLessThanOrEqual(issued)
          expect(of(cells.largePersons) + of(cells.dispatchPersons)).toBeLessThanOrEqual(
            of(cells.issuedPersons),
          )
          expect(of(cells.inspectedUnits)).toBeLessThanOrEqual(issued)
          expect(of(cells.inspectedUnits)).toBeGreaterThan(0)
          expect(of(cells.constructionWorkers) === 0).toBe(of(published.constructionWorkers) === 0)
        }
        expect(sum(cells.payers)).toBe(Math.round(sum(published.payers) * scale))
      }),
    )
  })
})
