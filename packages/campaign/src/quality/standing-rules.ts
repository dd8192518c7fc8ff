import type { AnnexFigures } from '../annexes/index.ts'
import type { CivilMonth } from '../calendar/index.ts'
import type { Campaign } from '../campaigns/index.ts'
import { asPrinted, checkPublishedPlan, type Finding } from '../findings/index.ts'
import type { PlanStatement } from '../published-plan/index.ts'

/** Nothing of the campaign's data stands on a line of a notice. */
const nowhere = { line: 0, text: '' }

/** What is about the print of a notice and its running text, and not about figures. */
const OF_PRINT: ReadonlySet<string> = new Set(['UNIT', 'WEEKDAY', 'T21'])

/**
 * The rules T01–T20 (domain §4) over the campaign's own figures of a month, with what its data fix in place of a notice's running text.
 * @param isWhole false for a demo at a share of its size, whose plans are no longer the target of the text (T07)
 */
export function standingFindings(
  campaign: Campaign,
  month: CivilMonth,
  figures: readonly AnnexFigures[],
  isWhole = true,
): Finding[] {
  const threshold = campaign.leadClasses.find(({ annex }) => annex === 'annex-1')?.minimumUninsured ?? 0
  const statements = statementsOf(campaign).filter(({ kind }) => isWhole || kind !== 'annual-target')
  return checkPublishedPlan(asPrinted(figures, { month, threshold, statements })).filter(
    ({ rule }) => !OF_PRINT.has(rule),
  )
}

/** What a campaign's data fix, as statements of a notice: its target, its deadline of inspection, and the classes that a policy document founds. */
function statementsOf({ targets, deadlines, leadClasses }: Campaign): PlanStatement[] {
  const priorities = leadClasses.filter(
    ({ policyDocument, countsInAnnex4 }) => policyDocument !== undefined && countsInAnnex4,
  )
  return [
    ...targets.flatMap(({ annex, stated }): PlanStatement[] =>
      annex === 'annex-3' && stated !== undefined
        ? [{ ...nowhere, kind: 'annual-target', wan: stated.replace('万', '') }]
        : [],
    ),
    ...deadlines.flatMap((deadline): PlanStatement[] =>
      deadline.kind === 'day' && deadline.code === 'inspection'
        ? [{ ...nowhere, kind: 'deadline', subject: 'inspection', day: deadline.day }]
        : [],
    ),
    {
      ...nowhere,
      kind: 'priorities',
      stated: priorities.length,
      items: priorities.map(({ title, annex }) => ({
        text: title.zh,
        ...(annex === undefined ? {} : { annex: Number(annex.slice('annex-'.length)) }),
      })),
    },
  ]
}
