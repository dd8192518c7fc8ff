import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinkageModel } from '../model/model.ts'
import { buildIndex, type IndexedRecord } from './index-builder.ts'
import { loadIndex, saveIndex } from './index-file.ts'

const FIRMS: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'firms',
  columns: [
    { name: 'name', kind: 'text' },
    { name: 'town', kind: 'category' },
  ],
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'equal', when: { equal: 'name' }, m: 0.7, u: 1e-5, frequency: 'name' },
        { name: 'alike', when: { tokens: 'name.tokens', atLeast: 0.6 }, m: 0.2, u: 1e-3 },
        { name: 'other', when: 'otherwise', m: 0.1, u: 0.99 },
      ],
    },
  ],
  blocking: [{ name: 'town', keys: ['town'], split: ['name.start'] }],
  prior: 0.01,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 25, pairsPerCluster: 100 },
}
const NAMES = [
  'north mill',
  'north mills ltd',
  '南风茶庄',
  'south bakery',
  'old harbour inn',
  'old town inn',
  '\ud800 odd',
]
const records: IndexedRecord[] = NAMES.map((name, row) => ({
  key: `钥${row}`,
  cells: [name, row === 2 ? null : 'here'],
}))

describe('the file of an index', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'index-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('gives the same index again', async () => {
    const index = await buildIndex(FIRMS, records)
    const path = join(folder, 'firms.index')
    await saveIndex(index, path)
    const again = await loadIndex(path)
    expect(again.model).toEqual(FIRMS)
    expect(again.size).toBe(NAMES.length)
    for (const name of [...NAMES, 'north mil', 'inn']) {
      expect(again.lookup([name, 'here'])).toEqual(index.lookup([name, 'here']))
    }
    expect(again.lookup(['north mill', 'here']).candidates[0]?.key).toBe('钥0')
    expect(await readdir(folder)).toEqual(['firms.index'])
  })

  it('keeps an index of nothing', async () => {
    const path = join(folder, 'empty.index')
    await saveIndex(await buildIndex(FIRMS, []), path)
    expect((await loadIndex(path)).lookup(['north mill', 'here']).candidates).toEqual([])
  })

  it('is refused where it is something else, cut off or not there', async () => {
    const path = join(folder, 'firms.index')
    await saveIndex(await buildIndex(FIRMS, records), path)
    const whole = await readFile(path)
    for (const length of [0, 5, 12, 400, whole.length - 8]) {
      await writeFile(join(folder, 'bad.index'), whole.subarray(0, length))
      await expect(loadIndex(join(folder, 'bad.index'))).rejects.toMatchObject({ code: 'index-unreadable' })
    }
    await writeFile(join(folder, 'bad.index'), `${'x'.repeat(100)}`)
    await expect(loadIndex(join(folder, 'bad.index'))).rejects.toMatchObject({ code: 'index-unreadable' })
    await expect(loadIndex(join(folder, 'none.index'))).rejects.toMatchObject({ code: 'index-unreadable' })
  })
})
