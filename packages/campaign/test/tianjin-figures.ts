import { readFileSync } from 'node:fs'

const folder = new URL('../../../campaigns/tianjin-2015/', import.meta.url)

/** The notice as pasted, by lines. */
export const planLines: readonly string[] = readFileSync(new URL('plan.txt', folder), 'utf8').split('\n')

/** An annex from its CSV: printed cells by row name and column id, the rows in printed order, the total under 合计. */
export type PrintedAnnex = Map<string, Map<string, string>>

const COLUMNS = {
  'annex-1': ['units', 'persons'],
  'annex-2': ['units', 'persons'],
  'annex-3': ['payers', 'plan', 'rate'],
  'annex-4': ['issuedUnits', 'issuedPersons', 'inspectedUnits', 'inspectedPersons', 'unitRate', 'personRate'],
  'annex-5': ['newlyInsured', 'plan', 'rate'],
} as const

/** The annexes by id. */
export type PrintedAnnexes = Record<keyof typeof COLUMNS, PrintedAnnex>

function readAnnex(number: number, columns: readonly string[]): PrintedAnnex {
  const rows = [`annex${number}`, `annex${number}_total`].flatMap((name) =>
    readFileSync(new URL(`annexes/${name}.csv`, folder), 'utf8')
      .trim()
      .split('\n')
      .slice(1),
  )
  return new Map(
    rows.map((row) => {
      const [, name = '', ...cells] = row.split(',')
      return [name, new Map(columns.map((column, index) => [column, cells[index] ?? '']))]
    }),
  )
}

/** The five annexes from their CSVs, afresh. */
export function printedAnnexes(): PrintedAnnexes {
  return {
    'annex-1': readAnnex(1, COLUMNS['annex-1']),
    'annex-2': readAnnex(2, COLUMNS['annex-2']),
    'annex-3': readAnnex(3, COLUMNS['annex-3']),
    'annex-4': readAnnex(4, COLUMNS['annex-4']),
    'annex-5': readAnnex(5, COLUMNS['annex-5']),
  }
}
