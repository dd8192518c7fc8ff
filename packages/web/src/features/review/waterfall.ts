import type { ReviewPair } from '@kuomian/contract'

/** One bar of a waterfall: where it begins and ends, in bits. A comparison begins where the one before it ended. */
export interface WaterfallStep {
  readonly key: string
  readonly kind: 'prior' | 'for' | 'against' | 'nothing' | 'total'
  readonly from: number
  readonly to: number
}

/**
 * How the weight of a pair comes about: the prior from 0, each comparison from where the one before it ended, and the total
 * from 0.
 *
 * @example waterfallSteps({ priorWeight: -10, weight: 2, fields: [{ comparison: 'name', weight: 12 }] })
 * // prior 0 → −10, name −10 → 2, total 0 → 2
 */
export function waterfallSteps({
  priorWeight,
  weight,
  fields,
}: {
  readonly priorWeight: number
  readonly weight: number
  readonly fields: readonly Pick<ReviewPair['fields'][number], 'comparison' | 'weight'>[]
}): WaterfallStep[] {
  let at = priorWeight
  const compared = fields.map(({ comparison, weight: bits }): WaterfallStep => {
    const from = at
    at += bits
    return {
      key: comparison,
      kind: bits > 0 ? 'for' : bits < 0 ? 'against' : 'nothing',
      from,
      to: at,
    }
  })
  return [
    { key: 'prior', kind: 'prior', from: 0, to: priorWeight },
    ...compared,
    { key: 'total', kind: 'total', from: 0, to: weight },
  ]
}

/** An axis that holds every step and 0, with about five marks at round bits. */
export function waterfallAxis(steps: readonly WaterfallStep[]): {
  readonly min: number
  readonly max: number
  readonly interval: number
} {
  const ends = [0, ...steps.flatMap(({ from, to }) => [from, to])]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const interval = [1, 2, 5, 10, 20, 50].find((bits) => (most - least) / bits <= 5) ?? 100
  const min = Math.floor(least / interval) * interval
  return { min, max: Math.max(Math.ceil(most / interval) * interval, min + interval), interval }
}
