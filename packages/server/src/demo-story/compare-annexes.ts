import { ANNEX_IDS, type AnnexId, isReported, lastDayOf, toCsvRows } from '@kuomian/campaign'
import { figureQuestion, viewAnnex } from '../features/annexes/index.ts'
import { type RunningCampaign, systemActor } from '../features/campaigns/index.ts'
import type { Program } from '../program/index.ts'
import { type Truth, truthCells } from './truth.ts'

/** A cell where the computed annex does not say what the truth says. */
export type CellDifference = {
  annex: AnnexId
  district: string
  column: string
  computed: string
  truth: number
}

/** Compares every count and plan cell of the five computed annexes with the generator's truth, as of the published month's end. */
export async function compareAnnexes(
  program: Program,
  campaign: RunningCampaign,
  truth: Truth,
): Promise<{ cells: number; differences: CellDifference[] }> {
  const question = figureQuestion(campaign, lastDayOf(truth.month))
  const differences: CellDifference[] = []
  let cells = 0
  for (const annex of ANNEX_IDS) {
    const { figures } = await viewAnnex(program.db, systemActor(campaign.id), question, annex, 'computed')
    const expected = truthCells(truth, annex)
    for (const row of figures.rows) {
      for (const [column, value] of Object.entries(expected.get(row.key) ?? {})) {
        cells++
        const computed = row.cells[column] ?? 'missing'
        if (isReported(computed) && computed === value) continue
        differences.push({ annex, district: row.key, column, computed: String(computed), truth: value })
      }
    }
  }
  return { cells, differences }
}

/**
 * Holds the five computed annexes against the published ones as they are printed, line by line, rates included. Only a
 * whole city without noise can equal the print.
 * @returns the lines that differ, as the csv of the report has them
 */
export async function compareWithPrint(
  program: Program,
  campaign: RunningCampaign,
): Promise<{ lines: number; differences: { annex: AnnexId; published: string; computed: string }[] }> {
  const question = figureQuestion(campaign, lastDayOf(campaign.definition.publishedMonth))
  const actor = systemActor(campaign.id)
  const differences: { annex: AnnexId; published: string; computed: string }[] = []
  let lines = 0
  for (const annex of ANNEX_IDS) {
    const [published = [], computed = []] = await Promise.all(
      (['published', 'computed'] as const).map(async (source) =>
        toCsvRows((await viewAnnex(program.db, actor, question, annex, source)).table).map((row) =>
          row.join(),
        ),
      ),
    )
    for (let line = 0; line < Math.max(published.length, computed.length); line++) {
      lines++
      if (published[line] === computed[line]) continue
      differences.push({ annex, published: published[line] ?? '', computed: computed[line] ?? '' })
    }
  }
  return { lines, differences }
}
