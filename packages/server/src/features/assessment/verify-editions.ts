import { hashOf } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { thawedInputs } from './frozen-inputs.ts'
import { frozenEdition } from './published-editions.ts'
import { sheetViews } from './scored-quarter.ts'

/** A published quarter held against its own inputs. */
export type VerifiedEdition = { quarter: string; edition: number; hash: string; holds: boolean }

/** Reckons every published quarter again from what it kept, and compares with its hash and with the sheets that are shown. */
export async function verifyEditions(tx: Tx): Promise<VerifiedEdition[]> {
  const editions = await tx
    .selectFrom('assessment_edition')
    .select(['quarter', 'edition', 'hash', 'inputs'])
    .orderBy('quarter')
    .orderBy('edition')
    .execute()
  const verified: VerifiedEdition[] = []
  for (const { quarter, edition, hash, inputs } of editions) {
    const shown = (await frozenEdition(tx, quarter, edition))?.sheets.map((sheet) => ({ ...sheet, id: null }))
    const holds = hashOf(sheetViews(thawedInputs(inputs))) === hash && hashOf(shown) === hash
    verified.push({ quarter, edition, hash, holds })
  }
  return verified
}
