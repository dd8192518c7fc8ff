import type { Expectation, LinkSubject, Thresholds, WeightBin } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { BIN, edgeOf, type ModelReport, probabilityOfBits } from './report.ts'

/** What holds until the city sets its own: links must be nearly certain, since nobody looks at them again. */
export const shippedThresholds: Readonly<Record<LinkSubject, Thresholds>> = {
  employer: { link: 0.99, review: 0.05 },
  person: { link: 0.999, review: 0.05 },
}

/** The thresholds of a subject as the city last set them, or as shipped. */
export async function currentThresholds(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
): Promise<Thresholds> {
  const row = await tx
    .selectFrom('matching_threshold')
    .select(['link', 'review'])
    .where('campaign_id', '=', campaignId)
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? shippedThresholds[subject]
}

/** A decided pair of the run: its weight in bits, and whether it is a match. */
export type DecidedWeight = { weight: number; match: boolean }

/** The scored pairs of a run by weight, with what people decided about them. */
export function binsOf(report: ModelReport, decided: readonly DecidedWeight[]): WeightBin[] {
  return report.bins.map(({ from, pairs, expectedTrue }) => {
    const here = decided.filter(({ weight }) => weight >= from && weight < from + BIN)
    const matches = here.filter(({ match }) => match).length
    const guessed = here.reduce((sum, { weight }) => sum + probabilityOfBits(weight), 0)
    return {
      from,
      to: from + BIN,
      pairs,
      expectedTrue: Math.max(matches, expectedTrue - guessed + matches),
      matches,
      nonMatches: here.length - matches,
    }
  })
}

/**
 * What is to be expected of links from a probability on: every pair counts by its probability, a decided one by its decision.
 * A pair decided against is no link at any threshold, one decided for is a link at all of them.
 */
export function expectationAt(bins: readonly WeightBin[], probability: number): Expectation {
  const edge = edgeOf(probability)
  let [links, right, all] = [0, 0, 0]
  for (const bin of bins) {
    all += bin.expectedTrue
    const above = bin.from >= edge - 1e-9
    links += above ? bin.pairs - bin.nonMatches : bin.matches
    right += above ? bin.expectedTrue : bin.matches
  }
  return {
    probability,
    links,
    expectedTrue: right,
    precision: links === 0 ? null : Math.min(1, right / links),
    recall: all === 0 ? null : Math.min(1, right / all),
  }
}

/** Pairs that a person would be asked about: between the two thresholds, and not decided. */
export function waitingBetween(bins: readonly WeightBin[], { link, review }: Thresholds): number {
  const [low, high] = [edgeOf(review), edgeOf(link)]
  return bins
    .filter(({ from }) => from >= low - 1e-9 && from < high - 1e-9)
    .reduce((sum, { pairs, matches, nonMatches }) => sum + pairs - matches - nonMatches, 0)
}

/** The curve for the chart: one point per bin from one half up. */
export function curveOf(bins: readonly WeightBin[]): Expectation[] {
  return bins
    .filter(({ from }) => from >= 0)
    .map(({ from }) => expectationAt(bins, Math.min(probabilityOfBits(from), 1 - 2 ** -50)))
}
