import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { cellsOf, fileOf, rowsOf } from '../../test/files.ts'
import { openTable } from '../open-table.ts'
import { TableError } from '../table-error.ts'

const ROSTER = '姓名,身份证号,区县\r\n张三,120101198001010010,和平\r\n李四,12010119800101002X,河东\r\n'
const ROWS = [
  ['姓名', '身份证号', '区县'],
  ['张三', '120101198001010010', '和平'],
  ['李四', '12010119800101002X', '河东'],
]

async function refusal(content: Uint8Array): Promise<TableError> {
  try {
    await rowsOf(fileOf('a.csv', content))
  } catch (error) {
    if (error instanceof TableError) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('encodings', () => {
  for (const [encoding, label, mark] of [
    ['utf-8', 'utf8', false],
    ['utf-8-bom', 'utf8', true],
    ['gb18030', 'gb18030', false],
    ['utf-16le', 'utf16le', true],
    ['utf-16le', 'utf16le', false],
    ['utf-16be', 'utf16be', true],
    ['utf-16be', 'utf16be', false],
  ] as const) {
    it(`${encoding} ${mark ? 'with' : 'without'} a mark is told by its bytes`, async () => {
      const path = fileOf('a.csv', iconv.encode(mark ? `\uFEFF${ROSTER}` : ROSTER, label))
      const table = await openTable(path)
      expect(table.encoding).toBe(encoding)
      expect(await cellsOf(path)).toEqual(ROWS)
    })
  }

  it.each(['utf16le', 'utf16be'])(
    'Chinese text in %s without a mark is told by its characters',
    async (label) => {
      // 企 (4F01), 一 (4E00) and the like have a control or a zero byte, and there is little else than such text.
      const rows = [
        ['单位名称', '区县', '备注'],
        ...Array.from({ length: 300 }, () => ['一丁企业下属一期工程有限公司', '和平', '一上不且丁']),
      ]
      const text = rows.map((row) => row.join(',')).join('\n')
      const path = fileOf('a.csv', iconv.encode(text, label, { addBOM: false }))
      const table = await openTable(path)
      expect(table.encoding).toBe(label.replace('utf16', 'utf-16'))
      expect(await cellsOf(path)).toEqual(rows)
    },
  )

  it('bytes that are neither order of UTF-16 are no text', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37 + (i >> 3)) % 256))
    expect((await refusal(bytes)).code).toBe('not-a-table')
  })

  it('rare characters of GB18030, four bytes long, come through', async () => {
    const text = '姓名,单位\n王䶮,𠮷野家\n'
    expect(await cellsOf(fileOf('a.csv', iconv.encode(text, 'gb18030')))).toEqual([
      ['姓名', '单位'],
      ['王䶮', '𠮷野家'],
    ])
  })

  it('a file that begins in UTF-8 and goes on in GB18030 is refused with line and byte', async () => {
    const first = Buffer.from('姓名,身份证号\n张三,1\n', 'utf8')
    const error = await refusal(Buffer.concat([first, iconv.encode('李四,2\n王五,3\n', 'gb18030')]))
    expect(error.code).toBe('encoding-mixed')
    expect(error.place).toMatchObject({ line: 3, byte: first.length })
    expect(error.zh).toContain('第 3 行')
  })

  it('a file that begins in GB18030 and goes on in UTF-8 is refused where it changes', async () => {
    const first = iconv.encode('姓名,身份证号\n张三,1\n', 'gb18030')
    const error = await refusal(Buffer.concat([first, Buffer.from('天津市某某公司,2\n', 'utf8')]))
    expect(error.code).toBe('encoding-mixed')
    expect(error.place).toMatchObject({ line: 3, byte: first.length })
  })

  it('the change is seen far behind the first pieces of a large file', async () => {
    const many = Buffer.from('张三,天津市和平区\n'.repeat(60_000), 'utf8')
    const error = await refusal(Buffer.concat([many, iconv.encode('李四,河东\n', 'gb18030')]))
    expect(error.place).toMatchObject({ line: 60_001 })
  })

  it('UTF-8 with a mark and a broken byte is refused, not read as something else', async () => {
    const error = await refusal(
      Buffer.concat([Buffer.from('\uFEFFab,cd\n'), Buffer.from([0xc4, 0xe3, 0x0a])]),
    )
    expect(error.code).toBe('encoding-mixed')
  })

  it('bytes of no known encoding are refused with their place', async () => {
    const error = await refusal(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0x2c, 0x80, 0x0a]))
    expect(error.code).toBe('encoding-unknown')
    expect(error.place).toMatchObject({ line: 2, byte: 4 })
  })
})

describe('delimiters and quotes', () => {
  it('semicolons, tabs and bars are found', async () => {
    for (const delimiter of [';', '\t', '|']) {
      const path = fileOf('a.csv', ROSTER.replaceAll(',', delimiter))
      expect((await openTable(path)).delimiter).toBe(delimiter)
      expect(await cellsOf(path)).toEqual(ROWS)
    }
  })

  it('a title with commas above a table of tabs does not mislead', async () => {
    const text = '名册,2015年7月,津人社\n姓名\t人数\n张三\t1,234\n李四\t2,345\n'
    expect((await openTable(fileOf('a.txt', text))).delimiter).toBe('\t')
  })

  it('quoted cells hold delimiters, quotes and line breaks, and a row is a record', async () => {
    const rows = await rowsOf(fileOf('a.csv', 'a,"b,""c""\nd",e\r\nx,y,z\r\n'))
    expect(rows.map((row) => [row.number, row.cells])).toEqual([
      [1, ['a', 'b,"c"\nd', 'e']],
      [2, ['x', 'y', 'z']],
    ])
  })

  it('a quotation mark inside a cell is an ordinary character', async () => {
    expect(await cellsOf(fileOf('a.csv', '管径 5",b\nc,"d"e\n'))).toEqual([
      ['管径 5"', 'b'],
      ['c', 'de'],
    ])
  })

  it('a quotation mark that is never closed names its line', async () => {
    const error = await refusal(Buffer.from('a,b\n"x\ny",c\n1,"open\n2,3\n'))
    expect(error.code).toBe('quote-open')
    expect(error.place.line).toBe(4)
  })

  it('and does not swallow a large file', async () => {
    const error = await refusal(Buffer.from(`a,b\n"x${',y\n'.repeat(600_000)}`))
    expect(error.code).toBe('quote-open')
    expect(error.place.line).toBe(2)
  })

  it('marks of text are taken off: ="00123", "=""00123""", an apostrophe before a code', async () => {
    expect(
      await cellsOf(fileOf('a.csv', `="00123","=""00456""",'00789,O'Neil\n="1,2",'张三,=1+1,b\n`)),
    ).toEqual([
      ['00123', '00456', '00789', "O'Neil"],
      ['1,2', "'张三", '=1+1', 'b'],
    ])
  })

  it('LF, CRLF and CR end lines; blank lines count but are not delivered', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = await rowsOf(fileOf('a.csv', ['a,b', '', ',', 'c,d'].join(end)))
      expect(rows.map((row) => [row.number, row.cells.join('')])).toEqual([
        [1, 'ab'],
        [4, 'cd'],
      ])
    }
  })
})
