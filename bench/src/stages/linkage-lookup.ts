import { readFile } from 'node:fs/promises'
import { buildIndex, type IndexedRecord, parseModel } from '@kuomian/linkage'
import { leftRows, ROSTER_COLUMNS, rightRows, truthRows } from '../linkage/data/chinese/rosters.ts'
import { say, sayPeak } from '../stage.ts'

/** linkage-lookup.ts MODEL SCALE : looks up records one by one, as a live form does, in an index of 2.7 million. */
const [path = '', scale = '1'] = process.argv.slice(2)
const WARMING = 200
const size = { seed: 7, left: Math.round(2_700_000 * Number(scale)), right: 2_200 }
const model = parseModel(JSON.parse(await readFile(path, 'utf8')))
const columns: readonly string[] = ROSTER_COLUMNS
const places = model.columns.map(({ name }) => columns.indexOf(name))
const recordOf = (row: readonly string[]): IndexedRecord => ({
  key: row[0] ?? '',
  cells: places.map((place) => row[place] || null),
})

function* records(): Generator<IndexedRecord> {
  for (const row of leftRows(size)) yield recordOf(row)
}

const begun = performance.now()
const index = await buildIndex(model, records())
const buildSeconds = (performance.now() - begun) / 1000
const partner = new Map([...truthRows(size)].map(([left = '', right = '']) => [right, left]))
const times: number[] = []
let [known, found] = [0, 0]
for (const row of rightRows(size)) {
  const { key, cells } = recordOf(row)
  const asked = performance.now()
  const { candidates } = index.lookup(cells, { limit: 3, probability: model.threshold })
  times.push(performance.now() - asked)
  const right = partner.get(key)
  if (right === undefined) continue
  known++
  if (candidates[0]?.key === right) found++
}
// The first look-ups warm caches, as the first user of a morning does.
const warm = times.slice(WARMING).toSorted((one, other) => one - other)
const at = (share: number): number => warm[Math.floor(warm.length * share)] ?? 0
say({ rows: size.left, buildSeconds, p50: at(0.5), p99: at(0.99), found: Math.round((100 * found) / known) })
sayPeak()
