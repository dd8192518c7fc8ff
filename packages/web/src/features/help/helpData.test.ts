import { roleSchema } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import book from '../../../../../GLOSSARY.md?raw'
import { nounsFor } from '../../frame/nouns.ts'
import { glossary } from './glossary/index.ts'
import { steps } from './steps.ts'

const terms = glossary.flatMap((group) => group.terms)

/** `| 中文 | identifier | English | …` of the book, by its Chinese word. */
const rows = new Map(
  book
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, zh = '', identifier = '', en = '']) => [zh, { identifier, en }]),
)

const sentences = [
  ...glossary.map(({ title }) => title),
  ...terms.map(({ meaning }) => meaning),
  ...Object.values(steps).flatMap((path) => path.flatMap(({ title, how }) => [title, how])),
]

describe('the words of the help', () => {
  it.each(terms)('$zh is called as GLOSSARY.md calls it', ({ zh, identifier, en }) => {
    const row = rows.get(zh)
    expect(row?.identifier).toContain(`\`${identifier}\``)
    expect(row?.en).toBe(en)
  })

  it('explains each word once', () => {
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length)
  })

  it.each(sentences)('“$en” is said in both languages, in the punctuation of each', ({ zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u)
    expect(en).toMatch(/[a-z]/)
    expect(en).not.toMatch(/[，。；：！？]/)
  })
})

describe('the first hour', () => {
  it.each(roleSchema.options)('sends %s to pages that this role sees', (role) => {
    const seen = nounsFor(role).map(({ noun }) => noun)
    expect(steps[role].filter(({ noun }) => !seen.includes(noun))).toEqual([])
    expect(steps[role].length).toBeGreaterThan(0)
  })
})
