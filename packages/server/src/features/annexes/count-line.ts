import type { ComposedTable } from '@kuomian/campaign'
import type { FigureQuestion } from './question.ts'

/** The line under a table in every file: its rows, so that nobody takes a part for the whole, and the days that it stands for. */
export function countLine({ asOf, knownAt }: FigureQuestion, rows: number, language: 'zh' | 'en'): string {
  return language === 'zh'
    ? `共 ${rows} 行（不含合计），截至 ${asOf}，已知于 ${knownAt}。`
    : `${rows} rows without the total, as of ${asOf}, known at ${knownAt}.`
}

/** How many rows a table has without its total: what its page, its files and the journal say. */
export const rowCount = ({ rows }: Pick<ComposedTable, 'rows'>): number =>
  rows.filter(({ total }) => !total).length
