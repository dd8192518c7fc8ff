import { districtResolver, type ReportingUnit } from '@kuomian/campaign'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import { WrongCall } from './exit-code.ts'

/**
 * The reporting unit that somebody wrote, by whatever name it has (T22).
 * @throws WrongCall when there is none, or several of that name
 */
export function unitNamed({ definition }: RunningCampaign, written: string): ReportingUnit {
  const { units, territories, city } = definition
  const found = districtResolver({ units, territories, cityNames: city.names })(written)
  if (found.kind === 'unit') return found.unit
  throw new WrongCall(`没有区县 ${written}。`, `there is no district ${written}.`)
}
