import { ANNEX_IDS, type AnnexFigures, monthOf, standingFindings } from '@kuomian/campaign'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, figureQuestion, findingsOf, publishedMonths } from '../annexes/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { foundFinding, foundRemark } from './found-finding.ts'
import { keepFindings, type QualityLook } from './keep-findings.ts'

const NOTHING: QualityLook = { standing: 0, appeared: 0, returned: 0, vanished: 0 }

/**
 * Looks through the live figures by every standing rule, and takes over what the rules found in each published notice (domain §4), by night and
 * by hand. What was found in reports of districts is kept when they are submitted.
 */
export function lookAtFigures(campaign: RunningCampaign) {
  return defineCommand({
    name: 'look-at-figures',
    roles: ['city', 'system'],
    input: z.object({}),
    async run(tx, _input, context) {
      const question = figureQuestion(campaign, campaign.today)
      const looks = [await lookAtLive(tx, context, campaign)]
      const months = new Set<string>()
      for (const annex of ANNEX_IDS)
        for (const month of await publishedMonths(tx, question, annex)) months.add(month)
      for (const month of months) {
        const remarks = await findingsOf(tx, { ...question, asOf: `${month}-01` })
        const found = remarks.map((remark) => foundRemark(campaign, remark))
        looks.push(await keepFindings(tx, context, { source: 'notice', key: month }, unique(found)))
      }
      const answer = looks.reduce(added, NOTHING)
      return { answer, subject: { kind: 'data-quality', id: campaign.code }, after: answer }
    },
  })
}

async function lookAtLive(tx: Tx, context: CommandContext, campaign: RunningCampaign): Promise<QualityLook> {
  const question = figureQuestion(campaign, campaign.today)
  const figures: AnnexFigures[] = []
  for (const annex of ANNEX_IDS) figures.push(await annexFiguresOf(tx, question, annex, 'computed'))
  const { definition, demoScale } = campaign
  const isWhole = demoScale === null || demoScale === 1
  const found = standingFindings(definition, monthOf(campaign.today), figures, isWhole).map((one) =>
    foundFinding(campaign, one),
  )
  return keepFindings(tx, context, { source: 'live', key: '' }, found)
}

/** One of each key: a notice that is read twice says the same thing twice. */
function unique<F extends { key: string }>(found: readonly F[]): F[] {
  return [...new Map(found.map((one) => [one.key, one])).values()]
}

function added(sum: QualityLook, look: QualityLook): QualityLook {
  return {
    standing: sum.standing + look.standing,
    appeared: sum.appeared + look.appeared,
    returned: sum.returned + look.returned,
    vanished: sum.vanished + look.vanished,
  }
}
