// Writes data/readings.json: syllables without tones → characters. `first` holds each character's common reading, `other` the
// rest, `surnames` readings that characters have only as surnames, compound surnames included. Source: pinyin-pro (MIT).
import { readFileSync, writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import { ideographs } from './gb2312.mjs'

const compound = JSON.parse(
  readFileSync(new URL('../../identity/data/compound-surnames.json', import.meta.url), 'utf8'),
)
const first = new Map()
const other = new Map()
const surnames = []

const SYLLABLE = /^[a-z]+$/

function put(table, syllable, character) {
  table.set(syllable, (table.get(syllable) ?? '') + character)
}

for (const character of ideographs()) {
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  const distinct = [...new Set(readings)].filter((reading) => SYLLABLE.test(reading))
  distinct.forEach((reading, at) => {
    put(at === 0 ? first : other, reading, character)
  })
  const [asSurname = ''] = pinyin(character, { surname: 'head', toneType: 'none', type: 'array', v: true })
  if (SYLLABLE.test(asSurname) && asSurname !== distinct[0]) surnames.push([character, asSurname])
}
for (const name of compound) {
  const reading = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true })
  surnames.push([name, reading.join(' ')])
}
const sorted = (table) => Object.fromEntries([...table].sort(([one], [two]) => (one < two ? -1 : 1)))
const file = new URL('../data/readings.json', import.meta.url)
writeFileSync(
  file,
  `${JSON.stringify({ first: sorted(first), other: sorted(other), surnames: Object.fromEntries(surnames) })}\n`,
)
