import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { writeXlsx } from '@kuomian/sheets'
import { say, sayPeak } from '../stage.ts'

/** make-files.ts LEDGER CSV ROWS XLSX ROWS : the first rows of a ledger as bytes, and a workbook of so many rows × 12 columns. */
const [ledger = '', csv = '', csvRows = '', xlsx = '', xlsxRows = ''] = process.argv.slice(2)
const source = createReadStream(ledger, { encoding: 'latin1' })
const target = createWriteStream(csv, { encoding: 'latin1' })
let written = 0
// latin1 carries every byte through unchanged, so that the GB18030 text stays what it is.
for await (const line of createInterface({ input: source })) {
  target.write(`${line}\n`)
  if (++written > Number(csvRows)) break
}
source.destroy()
target.end()
await finished(target)

function* rows() {
  for (let row = 0; row < Number(xlsxRows); row++) {
    const code = String(120_000_000 + row)
    yield [
      row + 1,
      `单位${code}`,
      code,
      `河滨路${row}号`,
      '有限责任公司',
      '正常',
      row % 97,
      row * 13,
      '2015-06-30',
      '张三',
      `022-${code.slice(2)}`,
      '批发和零售业',
    ]
  }
}
await writeXlsx(xlsx, [
  { name: '名单', head: [Array.from({ length: 12 }, (_, i) => `列${i + 1}`)], rows: rows() },
])
say({ rows: written })
sayPeak()
