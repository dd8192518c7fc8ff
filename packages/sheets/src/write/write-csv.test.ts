import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellsOf, freshPath } from '../../test/files.ts'
import { writeCsv } from './write-csv.ts'

describe('a written text table', () => {
  it('begins with a mark, so that Excel shows Chinese', async () => {
    const path = freshPath('a.csv')
    await writeCsv(path, [
      ['姓名', '备注'],
      ['张三', 'a,"b"'],
    ])
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF姓名,备注\r\n张三,"a,""b"""\r\n')
  })

  it('may be GB18030 with characters of four bytes, or a TSV', async () => {
    const path = freshPath('a.tsv')
    const rows = [
      ['姓名', '单位'],
      ['王䶮', '𠮷野家'],
    ]
    await writeCsv(path, rows, { encoding: 'gb18030', delimiter: '\t' })
    expect(readFileSync(path).includes(Buffer.from('9534b235', 'hex'))).toBe(true)
    expect(await cellsOf(path)).toEqual(rows)
  })

  it('defuses formulas on request and leaves negative numbers alone', async () => {
    const path = freshPath('a.csv')
    await writeCsv(path, [['=HYPERLINK("x")', '@a', '-5', '-1,200.50', '+86 22', '-']], {
      guardFormulas: true,
    })
    const [, line] = /^\uFEFF(.*)\r\n$/.exec(readFileSync(path, 'utf8')) ?? []
    expect(line).toBe(`"'=HYPERLINK(""x"")","'@a",-5,"-1,200.50","'+86 22","'-"`)
  })
})
