import type { Explanation } from './explain-pair.ts'
import type { Words } from './words.ts'

/** One bar of a waterfall chart, in thousandths of a bit: from where the bar before ended to where the next begins. */
export type WaterfallStep = {
  kind: 'prior' | 'comparison' | 'total'
  name: string
  label: Words
  from: number
  to: number
}

/**
 * How the weight of a pair comes about: the prior from 0, each comparison from where the one before ended, the total from 0.
 *
 * @example waterfall(explanation).at(-1) // { kind: 'total', from: 0, to: explanation.weight, … }
 */
export function waterfall(explanation: Explanation): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [
    { kind: 'prior', name: 'prior', label: { zh: '起点', en: 'Start' }, from: 0, to: explanation.prior },
  ]
  let at = explanation.prior
  for (const { name, label, weight } of explanation.comparisons) {
    steps.push({ kind: 'comparison', name, label, from: at, to: at + weight })
    at += weight
  }
  steps.push({ kind: 'total', name: 'total', label: { zh: '合计', en: 'Total' }, from: 0, to: at })
  return steps
}
