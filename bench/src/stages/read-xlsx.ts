import { openTable } from '@kuomian/sheets'
import { say, sayPeak } from '../stage.ts'

/** read-xlsx.ts FILE : reads every row of a workbook. */
const table = await openTable(process.argv[2] ?? '')
const begun = performance.now()
let rows = 0
for await (const batch of table.rows()) rows += batch.length
await table.close()
say({ rows, seconds: (performance.now() - begun) / 1000 })
sayPeak()
