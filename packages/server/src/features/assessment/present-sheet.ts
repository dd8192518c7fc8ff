import { Refusal, type ScoreSheetView } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { assessedIn } from './assessed-quarter.ts'
import { sheetViews } from './scored-quarter.ts'

/** A unit's sheet by the figures as they are, for a quarter that is not published, and among how many; null where nothing scores the quarter. */
export async function presentSheet(
  tx: Tx,
  campaign: RunningCampaign,
  quarter: string,
  unit: string,
): Promise<{ sheet: ScoreSheetView; units: number } | null> {
  try {
    const sheets = sheetViews(await assessedIn(tx, campaign, { quarter, source: 'computed' }))
    const sheet = sheets.find((one) => one.unit === unit)
    return sheet === undefined ? null : { sheet, units: sheets.length }
  } catch (error) {
    if (
      error instanceof Refusal &&
      (error.code === 'no-assessment-method' || error.code === 'quarter-not-begun')
    )
      return null
    throw error
  }
}
