import { isUtf8 } from 'node:buffer'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../test/files.ts'
import { DEFAULT_LIMITS, type TextEncoding } from '../table.ts'
import { TableError } from '../table-error.ts'
import { writeCsv } from '../write/write-csv.ts'
import { detectEncoding } from './detect-encoding.ts'
import { RecordSplitter } from './record-splitter.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', "'", '=', 'a', '张', ' ', '\t', ';'),
    maxLength: 8,
  }),
)
/** What a spreadsheet's own mark of text looks like cannot be told from it. */
const plainCell = cell.map((text) => text.replace(/^="/, '"').toWellFormed())
const table = fc.array(fc.array(plainCell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })

describe('text tables', () => {
  it('what is written is read back, for any strings, encodings and cuts of the stream', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<TextEncoding>('utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'),
        fc.constantFrom<',' | ';' | '\t' | '|'>(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, encoding, delimiter, step) => {
          const out = new PassThrough()
          const [bytes] = await Promise.all([buffer(out), writeCsv(out, rows, { encoding, delimiter })])
          const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes)
          const splitter = new RecordSplitter(delimiter, DEFAULT_LIMITS)
          const read = []
          for (let at = 0; at < text.length; at += step)
            read.push(...splitter.push(text.slice(at, at + step)))
          read.push(...splitter.finish())
          const expected = rows
            .map((cells, index) => ({ number: index + 1, cells }))
            .filter(({ cells }) => cells.some((each) => each !== ''))
          expect(read.map(({ number, cells }) => ({ number, cells }))).toEqual(expected)
        },
      ),
    )
  })

  it('the encoding is right for any text that is valid in just one', async () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)),
      minLength: 1,
      maxLength: 30,
    })
    const line = fc.oneof(chinese, fc.string({ unit: 'binary-ascii', maxLength: 10 }))
    const lines = fc.array(
      line.map((text) => text.replace(/[\0\r\n]/g, '')),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('utf8', 'gb18030'), async (texts, label) => {
        const bytes = iconv.encode(texts.join('\n'), label)
        fc.pre(label === 'utf8' || !isUtf8(bytes))
        const detected = await detectEncoding(fileOf('a.csv', bytes), bytes.subarray(0, 8192))
        expect(detected).toBe(label === 'utf8' ? 'utf-8' : 'gb18030')
      }),
    )
  })

  it('any bytes are read or refused with a code, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        try {
          const encoding = await detectEncoding(fileOf('a.csv', bytes), Buffer.from(bytes))
          expect([null, 'utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be']).toContain(encoding)
        } catch (error) {
          expect(error).toBeInstanceOf(TableError)
        }
      }),
    )
  })
})
