import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextFile } from './text-file.ts'

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '和', '䶮', '𠮷', '\ud842') })
const longText = fc.integer({ min: 80_000, max: 300_000 }).map((length) => '和'.repeat(length))

test('lines come back as UTF-8 of what was written, rare and half characters, texts beyond the buffer and all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuomian-text-'))
  try {
    let files = 0
    const text = fc.oneof({ weight: 30, arbitrary: anyText }, { weight: 1, arbitrary: longText })
    const lines = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (written) => {
        const path = join(folder, String(files++))
        const file = createTextFile(path)
        for (const line of written) file.write(line)
        file.close()
        file.close()
        const expected = written.map((line) => `${line.join('\t')}\n`).join('')
        expect(readFileSync(path).equals(Buffer.from(expected))).toBe(true)
      }),
      { numRuns: 30 },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
