import {
  type AnnexComparison,
  type AnnexFigures,
  type AnnexId,
  type AnnexTable,
  compareCells,
  compareRateColumns,
} from '@kuomian/campaign'
import type { Actor, OpenDatabase, Tx } from '../../db/index.ts'
import { computedFigures } from './computed-figures.ts'
import { type PublishedEdition, publishedEdition, publishedMonths } from './published-figures.ts'
import type { FigureQuestion } from './question.ts'
import { readFigures } from './read-figures.ts'
import { tableOf } from './view-annex.ts'

/** One annex from both sources, and where they differ. */
export type AnnexBeside = {
  computed: AnnexTable
  published: (Omit<PublishedEdition, 'figures'> & { table: AnnexTable }) | null
  comparison: AnnexComparison | null
  publishedMonths: string[]
}

/** An annex as computed beside what a notice printed for that month, when one did; both known at K. */
export function compareAnnex(
  db: OpenDatabase,
  actor: Actor,
  question: FigureQuestion,
  annex: AnnexId,
  language: 'zh' | 'en',
): Promise<AnnexBeside> {
  return readFigures(db, actor, async (tx: Tx) => {
    const figures = await computedFigures(tx, question, annex)
    const edition = await publishedEdition(tx, question, annex)
    const months = await publishedMonths(tx, question, annex)
    const computed = tableOf(question, figures, 'computed', language)
    if (!edition) return { computed, published: null, comparison: null, publishedMonths: months }
    const { figures: printed, ...facts } = edition
    const table = tableOf(question, printed, 'published', language)
    return {
      computed,
      published: { ...facts, table },
      comparison: compare(question, { figures, table: computed }, { figures: printed, table }),
      publishedMonths: months,
    }
  })
}

type Shown = { figures: AnnexFigures; table: AnnexTable }

/** A demo city counts a share of what the notice counts: only its rates can be held against the print. */
function compare({ campaign }: FigureQuestion, computed: Shown, published: Shown): AnnexComparison {
  return campaign.demoScale !== null && campaign.demoScale < 1
    ? compareRateColumns(computed.figures, published.figures)
    : compareCells(computed.table, published.table)
}
