import { isReported, type KeptFigure, partsOf } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { measuresOf } from '../assessment/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'

/** The figure of an indicator at a district today; null where a part of it is not reported. For all of a round at one reading. */
export async function figuresToday(
  tx: Tx,
  campaign: RunningCampaign,
): Promise<(indicator: string, districtId: number) => KeptFigure | null> {
  const { definition, districtIds, today } = campaign
  const figures = await measuresOf(tx, campaign)
  const codes = new Map([...districtIds].map(([code, id]) => [id, code]))
  return (code, districtId) => {
    const indicator = definition.indicators.find((one) => one.code === code)
    const unit = codes.get(districtId)
    if (indicator === undefined || unit === undefined) return null
    const { numerator, denominator } = partsOf(indicator, figures, unit)
    if (!isReported(numerator) || !isReported(denominator) || denominator === 0) return null
    return { asOf: today, numerator, denominator }
  }
}
