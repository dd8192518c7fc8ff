import { monthOf } from '@kuomian/campaign'
import { type EnforcementList, Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { countedRun } from '../view-split-rate.ts'
import { countList } from './chosen-targets.ts'

/** Who would be on the list of an action that is opened now. @throws Refusal `enforcement-without-count` */
export async function previewList(
  tx: Tx,
  campaign: RunningCampaign,
  { suspects }: { suspects: boolean },
): Promise<EnforcementList> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  if (run === undefined) throw new Refusal('enforcement-without-count')
  return countList(tx, { runId: run.id, suspects }, monthOf(run.month))
}
