import {
  type AnnexFigures,
  type AnnexId,
  type AnnexTable,
  annexTable,
  type Campaign,
} from '@kuomian/campaign'
import type { Actor, OpenDatabase, Tx } from '../../db/index.ts'
import { computedFigures } from './computed-figures.ts'
import { publishedFiguresOf } from './published-figures.ts'
import type { FigureQuestion } from './question.ts'
import { readSums } from './read-figures.ts'

/** Where an annex's figures come from: what a notice printed, or what the campaign itself knows. */
export type AnnexSource = 'published' | 'computed'

/** The figures of one annex as of D, known at K. @throws Refusal `no-published-figures` */
export function annexFiguresOf(
  tx: Tx,
  question: FigureQuestion,
  annex: AnnexId,
  source: AnnexSource,
): Promise<AnnexFigures> {
  return source === 'published'
    ? publishedFiguresOf(tx, question, annex)
    : computedFigures(tx, question, annex)
}

/** One annex as of D, known at K: its figures and its printed form. */
export async function viewAnnex(
  db: OpenDatabase,
  actor: Actor,
  question: FigureQuestion,
  annex: AnnexId,
  source: AnnexSource,
  language: 'zh' | 'en' = 'zh',
): Promise<{ figures: AnnexFigures; table: AnnexTable }> {
  const figures = await readSums(db, actor, (tx) => annexFiguresOf(tx, question, annex, source))
  return { figures, table: tableOf(question, figures, source, language) }
}

/** The printed form of figures: a print keeps its order, computed ones take the form's. */
export function tableOf(
  { campaign }: FigureQuestion,
  figures: AnnexFigures,
  source: AnnexSource,
  language: 'zh' | 'en',
): AnnexTable {
  // The threshold that annex 1's title prints: that of the class which the annex lists (R05).
  const listed = campaign.definition.leadClasses.find((leadClass) => leadClass.annex === 'annex-1')
  const threshold = listed?.minimumUninsured ?? 0
  const order = source === 'published' ? 'as-given' : 'by-layout'
  const named = language === 'zh' ? figures : inEnglish(figures, campaign.definition.units)
  return annexTable(named, { threshold, language, order })
}

/** Figures carry the names of the print; a district that the campaign knows has an English one. */
function inEnglish(figures: AnnexFigures, units: Campaign['units']): AnnexFigures {
  const names = new Map(units.map((unit) => [unit.code, unit.name.en]))
  const rows = figures.rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.name }))
  return { ...figures, rows }
}
