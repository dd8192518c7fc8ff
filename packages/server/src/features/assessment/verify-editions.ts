import { readQuarter } from '@kuomian/campaign'
import { hashOf } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { figureQuestion } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { frozenInputs, thawedInputs } from './frozen-inputs.ts'
import { measuresOfQuarter } from './measures-of-quarter.ts'
import { frozenEdition } from './published-editions.ts'
import { sheetViews } from './scored-quarter.ts'

/** A published quarter held against the data: `differs` names what no longer gives what was published. */
export type VerifiedEdition = {
  quarter: string
  edition: number
  hash: string
  differs: ('data' | 'inputs' | 'sheets')[]
}

/**
 * Derives the figures of every published quarter again from the data as known at its K, reckons its sheets from them and from what it kept, and
 * compares with its hash and with the sheets that are shown. Method and rulings are those that it was published with.
 */
export async function verifyEditions(tx: Tx, campaign: RunningCampaign): Promise<VerifiedEdition[]> {
  const editions = await tx
    .selectFrom('assessment_edition')
    .select(['quarter', 'edition', 'hash', 'inputs', 'source'])
    .orderBy('quarter')
    .orderBy('edition')
    .execute()
  const verified: VerifiedEdition[] = []
  for (const { quarter, edition, hash, inputs, source } of editions) {
    const frozen = await frozenEdition(tx, quarter, edition)
    const kept = thawedInputs(inputs)
    const differs: VerifiedEdition['differs'] = []
    if (frozen !== null && readQuarter(quarter) !== undefined) {
      const question = figureQuestion(campaign, frozen.head.asOf, frozen.head.knownAt)
      const derived = { ...kept, figures: await measuresOfQuarter(tx, question, source) }
      if (hashOf(frozenInputs(derived).figures) !== hashOf(frozenInputs(kept).figures)) differs.push('data')
    }
    if (hashOf(sheetViews(kept)) !== hash) differs.push('inputs')
    if (hashOf(frozen?.sheets.map((sheet) => ({ ...sheet, id: null }))) !== hash) differs.push('sheets')
    verified.push({ quarter, edition, hash, differs })
  }
  return verified
}
