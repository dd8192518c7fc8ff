import {
  ANNEX_LAYOUTS,
  type ComposedTable,
  type Composition,
  composedTable,
  measureKey,
  splitByGroups,
  type TableFigures,
  tableFigures,
} from '@kuomian/campaign'
import type { TableQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, type FigureQuestion } from '../annexes/index.ts'
import { measuredFigures } from './measured.ts'
import { isAnnexCode } from './stored-tables.ts'

/** A table filled with figures as of D, known at K, and the composition that it was made by. */
export type FilledTable = {
  code: string
  composition: Composition
  figures: TableFigures
  table: ComposedTable
}

/** Fills a composition. The five annexes are filled with their own figures, whose month may be an earlier one than D's (annex 3). */
export async function fillTable(
  tx: Tx,
  question: FigureQuestion,
  code: string,
  given: Composition,
  { language, split }: Pick<TableQuery, 'language' | 'split'>,
): Promise<FilledTable> {
  const { definition } = question.campaign
  const composition = split === undefined ? given : splitByGroups(given, definition.targetGroups)
  const figures = await figuresOf(tx, question, code, composition, language)
  const listed = definition.leadClasses.find(({ annex }) => annex === 'annex-1')
  const options = { threshold: listed?.minimumUninsured ?? 0, language, order: 'by-layout' } as const
  return { code, composition, figures, table: composedTable(composition, figures, options) }
}

async function figuresOf(
  tx: Tx,
  question: FigureQuestion,
  code: string,
  composition: Composition,
  language: 'zh' | 'en',
): Promise<TableFigures> {
  const { units, territories } = question.campaign.definition
  if (isAnnexCode(code) && composition.columns.length === ANNEX_LAYOUTS[code].columns.length) {
    const figures = await annexFiguresOf(tx, question, code, 'computed')
    const names = new Map(units.map((unit) => [unit.code, unit.name[language]]))
    return { ...figures, rows: figures.rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.name })) }
  }
  const wanted = composition.columns
    .filter((column) => column.kind !== 'rate')
    .map((column) => ({ key: measureKey(column), ...column }))
  const measured = await measuredFigures(tx, question, wanted)
  return tableFigures(composition, { ...measured, units, territories }, language)
}

/** The columns whose cells lead to a list: every one of figures. A rate is that of two of them. */
export const drillable = ({ columns }: Composition): string[] =>
  columns.flatMap(({ kind, id }) => (kind === 'rate' ? [] : [id]))
