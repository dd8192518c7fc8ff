import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base, joined, priced, project, tiers } from '../../test/premium.ts'
import { addDays, daysBetween } from '../calendar/index.ts'
import { roundedWhole } from '../rates/index.ts'
import { type PremiumProject, settleChange } from './index.ts'

describe('whatever the project', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((count) => addDays('2014-06-01', count))
  const cost = fc.integer({ min: 1, max: 700_000_000_000 })
  const rate = fc.integer({ min: 1, max: 50 }).map((number) => `0.${String(number).padStart(4, '0')}`)
  const way = fc.oneof(
    rate.map((text) => ({ kind: 'cost-rate' as const, rate: text })),
    fc.constant(tiers.way),
    rate.map((text) => ({ kind: 'labour-share' as const, share: '0.15', rate: text })),
  )
  const model = fc.record({
    way,
    conversion: fc.constantFrom('remaining-days' as const, 'remaining-months' as const),
    suspension: fc.constantFrom('counts' as const, 'excluded' as const),
    extension: fc.constantFrom('free' as const, 'extra' as const),
  })
  const someProject = fc
    .tuple(cost, day, fc.integer({ min: 0, max: 900 }), fc.array(fc.nat(60), { maxLength: 6 }), fc.nat(200))
    .map(([costCents, from, length, gaps, longer]): PremiumProject => {
      const to = addDays(from, length)
      const suspensions: { from: string; to: string }[] = []
      let next = from
      for (const gap of gaps) {
        const start = addDays(next, gap + 1)
        const end = addDays(start, gap)
        if (end > to) break
        suspensions.push({ from: start, to: end })
        next = end
      }
      const extensions = longer === 0 ? [] : [{ agreedOn: addDays(from, longer), to: addDays(to, longer) }]
      return { costCents, remainingCostCents: null, from, to, suspensions, extensions }
    })

  it('a premium is whole cents, never negative, and without extension never more than the whole', () => {
    fc.assert(
      fc.property(model, someProject, day, (more, one, on) => {
        const { cents, parts } = priced({ ...base, ...more }, one, on)
        expect(Number.isSafeInteger(cents) && cents >= 0).toBe(true)
        if (parts.extraDays === 0) expect(cents).toBeLessThanOrEqual(roundedWhole(parts.full))
      }),
    )
  })
  it('who joins later never pays more', () => {
    fc.assert(
      fc.property(model, someProject, day, fc.nat(200), (more, one, on, later) => {
        const fixed = { ...one, extensions: [] }
        const [early, late] = [on, addDays(on, later)].map((each) =>
          priced({ ...base, ...more }, fixed, each),
        )
        expect(late?.cents).toBeLessThanOrEqual(early?.cents ?? 0)
      }),
    )
  })
  it('the slices add up to the cost, and their premiums to the tier’s', () => {
    fc.assert(
      fc.property(way, cost, (one, costCents) => {
        const { parts } = priced({ ...base, way: one }, { ...project, costCents })
        expect(parts.slices.reduce((sum, slice) => sum + slice.costCents, 0)).toBe(costCents)
        const scale = 10n ** 10n
        const sum = parts.slices.reduce(
          (total, { premium }) => total + (premium.numerator * scale) / premium.denominator,
          0n,
        )
        expect(sum).toBe((parts.full.numerator * scale) / parts.full.denominator)
      }),
    )
  })
  it('one more yuan of cost never lowers a premium', () => {
    fc.assert(
      fc.property(way, cost, fc.nat(10_000_000_000), (one, costCents, more) => {
        const at = (cents: number) => priced({ ...base, way: one }, { ...project, costCents: cents }).cents
        expect(at(costCents + more)).toBeGreaterThanOrEqual(at(costCents))
      }),
    )
  })
  it('days passed and days left are the days of the contract', () => {
    fc.assert(
      fc.property(someProject, day, (one, on) => {
        const { duration, end } = priced(base, one, on).parts
        expect(duration.elapsed + duration.remaining).toBe(duration.total)
        expect(duration.total).toBe(daysBetween(one.from, end) + 1)
      }),
    )
  })
  it('a supplement and the refund of the same change back are one amount', () => {
    fc.assert(
      fc.property(way, cost, cost, (one, before, after) => {
        const by = { ...base, way: one }
        const due = (costCents: number) => priced(by, { ...project, costCents }).cents
        const there = settleChange(by, {
          project: { ...project, costCents: after },
          joinedOn: joined,
          paidCents: due(before),
          changedOn: joined,
        })
        expect(there).toMatchObject({ settled: true, cents: Math.abs(due(after) - due(before)) })
      }),
    )
  })
})
