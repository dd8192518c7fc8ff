import type { MatchingCounts, MatchingDiff } from '@kuomian/contract'
import { Command } from 'commander'
import { readAs } from '../db/index.ts'
import { applyRun, computeRun, diffCategoryNames, undecidedLeads } from '../features/matching/index.ts'
import { startStage } from '../progress/index.ts'
import { answer } from './answer.ts'
import { type CampaignOptions, type Opened, takesCampaign, withCampaign } from './with-campaign.ts'

type MatchOptions = CampaignOptions & { review?: true; undecided?: true; json?: true }

/**
 * `kuomian match`: compares the ledger with every roster and applies the difference, so that `issue` can follow; with
 * `--review` the run waits on the page for a person instead.
 */
export function matchCommand(): Command {
  return takesCampaign(new Command('match'))
    .description('比对台账与各名册，生成待下发资源 / compare the ledger with every roster and make leads')
    .option(
      '--review',
      '只计算，等人在页面上审核后应用 / compute only; a person reviews and applies it on the page',
    )
    .option('--undecided', '列出待定区县的资源 / list leads whose district no rule decides')
    .option('--json', '输出 JSON / print JSON')
    .action((options: MatchOptions) =>
      withCampaign(options, (opened) => (options.undecided ? listUndecided(opened) : match(opened, options))),
    )
}

async function match(opened: Opened, options: MatchOptions): Promise<void> {
  const stage = startStage({ label: '比对 matching', unit: '步' })
  const run = await computeRun(opened, () => stage.advance(1))
  const applied = options.review ? null : await applyRun(opened, run.runId, () => stage.advance(1))
  stage.finish()
  const done = {
    run: run.runId,
    month: run.month,
    applied: applied !== null,
    counts: run.counts,
    diff: applied?.diff ?? run.diff,
  }
  if (options.json) return answer(`${JSON.stringify(done, null, 2)}\n`)
  const outcome =
    applied === null
      ? '等待审核，资源未变动 waits for review; no lead was changed'
      : `已应用 applied：新资源 new leads ${figure(applied.newLeads)}，新人员 new persons ${figure(applied.newPersons)}`
  await answer(
    [
      `第 ${run.runId} 次比对 run ${run.runId} · 台账 ledger ${run.month}`,
      ...foundLines(run.counts, opened),
      ...diffLines(done.diff),
      outcome,
      '',
    ].join('\n'),
  )
}

function foundLines(counts: MatchingCounts, { campaign }: Opened): string[] {
  const titles = new Map(campaign.definition.leadClasses.map(({ code, title }) => [code, title.zh]))
  return [
    ...counts.byClass.map(
      ({ code, units, persons }) =>
        `  ${code}\t${figure(units)} 户\t${figure(persons)} 人\t${titles.get(code) ?? ''}`,
    ),
    `  合计 total\t${figure(counts.units)} 户\t${figure(counts.persons)} 人`,
    `  待定区县 without a district\t${figure(counts.undecided)}`,
    `  等待判定 wait for a decision\t${figure(counts.waitingEmployers)} 户\t${figure(counts.waitingPersons)} 人\t候选 pairs ${figure(counts.employerCandidates + counts.personCandidates)}`,
  ]
}

function diffLines(diff: MatchingDiff): string[] {
  if (diff.categories.length === 0) return ['与上次相比没有变化 nothing changed', ...endLines(diff)]
  const lines = diff.categories.map(({ category, leads, persons }) => {
    const { zh, en } = diffCategoryNames[category]
    return `  ${zh} ${en}\t${figure(leads)} 条\t${figure(persons)} 人`
  })
  return [...lines, ...endLines(diff)]
}

/** What applying corrects and ends; what there is none of is not said. */
function endLines({ ends }: MatchingDiff): string[] {
  if (ends === null) return []
  const lines: [string, number][] = [
    ['台账证实改正的限期改正 orders corrected by the ledger', ends.corrected],
    ['撤销限期改正 orders revoked', ends.orders],
    ['作废限期改正草稿 draft orders dropped', ends.drafts],
    ['失效拟报拒不参保 proposed refusals lapsing', ends.refusals],
  ]
  return lines.flatMap(([name, count]) => (count === 0 ? [] : [`  ${name}\t${figure(count)} 件`]))
}

async function listUndecided({ program, campaign, actor }: Opened): Promise<void> {
  let after: number | null = 0
  while (after !== null) {
    const start: number = after
    const page: Awaited<ReturnType<typeof undecidedLeads>> = await readAs(program.db, actor, (tx) =>
      undecidedLeads(tx, campaign.id, { after: start, limit: 500 }),
    )
    for (const lead of page.leads) {
      await answer(
        `${lead.id}\t${lead.leadClass}\t${lead.units}\t${lead.persons}\t${lead.name}\t${lead.address ?? ''}\n`,
      )
    }
    after = page.next
  }
}

const figure = (value: number): string => new Intl.NumberFormat('en-US').format(value)
