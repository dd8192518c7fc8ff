import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { kuomian, kuomianProcess } from './testing/kuomian.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuomian-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('kuomian demo generate', () => {
  test('writes the city and says in one line what it wrote', () => {
    const { status, stdout } = kuomianProcess(['demo', 'generate', '--scale', '0.001', '--out', folder])
    expect(status).toBe(0)
    expect(stdout).toMatch(/个名册文件/)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ scale: 0.001, noise: 0 })
  })

  test.each([
    [['--scale', '2', '--out', folder]],
    [['--scale', 'big', '--out', folder]],
    [['--scale', '0.01', '--noise', '-1', '--out', folder]],
    [['--scale', '0.01']],
  ])('%j is a wrong call', async (args) => {
    const { status, stdout } = await kuomian(['demo', 'generate', ...args])
    expect([status, stdout]).toEqual([2, ''])
  })
})
