import { openTable } from '../open-table.ts'
import type { Destination } from '../write/destination.ts'
import { annotateText } from './annotate-text.ts'
import { annotateXls } from './annotate-xls.ts'
import { annotateXlsx } from './annotate-xlsx.ts'
import type { Refusals } from './refusals.ts'

/**
 * Gives a file back with a column that says what is wrong with each refused row: an .xlsx as the same workbook (styles,
 * widths and other sheets kept), an .xls as .xlsx, a text table in its own encoding and delimiter. All as streams.
 *
 * @example
 * await annotateWorkbook('in.xlsx', 'out.xlsx', { headerRow: 2, errors: new Map([[5, '身份证号校验位不对']]) })
 */
export async function annotateWorkbook(source: string, out: Destination, refusals: Refusals): Promise<void> {
  const table = await openTable(source, refusals.sheet === undefined ? {} : { sheet: refusals.sheet })
  try {
    if (table.format === 'text') await annotateText(source, table, out, refusals)
    else if (table.format === 'xls') await annotateXls(source, table, out, refusals)
    else await annotateXlsx(source, table, out, refusals)
  } finally {
    await table.close()
  }
}
