import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

/**
 * Rules of the house that no compiler knows. Code is what stands outside campaigns, calendars, the
 * demo city, tests and documents; campaigns are data (R-wide, issue "Campaigns are data").
 */
const root = join(import.meta.dirname, '..', '..', '..')

const ROOMS = ['packages', 'demo', 'bench', 'e2e', 'scripts']
const IGNORED = new Set(['node_modules', 'dist', 'data', 'generated'])

type Source = { path: string; text: string }

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    if (!/\.(ts|tsx|mjs|sql|css)$/.test(entry.name)) return []
    return [{ path: relative(root, path), text: readFileSync(path, 'utf8') }]
  })
}

const sources = ROOMS.flatMap((room) => sourcesIn(join(root, room)))
const productCode = sources.filter(
  ({ path }) => !/^(demo|e2e|bench)\/|\.test\.tsx?$|\/(test|testing)\//.test(path),
)

/** Comments, strings and regular expressions, in the order in which they begin. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<=[(,=:[!&|?{};]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*|(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1/g

function withoutComments(text: string): string {
  return text.replace(TOKENS, (token) => (/^\/[/*]/.test(token) ? ' ' : token))
}

function withoutTexts(text: string): string {
  return text.replace(TOKENS, ' ')
}

function placesOf(pattern: RegExp, view: (text: string) => string): string[] {
  return productCode.flatMap(({ path, text }) =>
    [...view(text).matchAll(pattern)].map((match) => `${path}: ${match[0]}`),
  )
}

const Named = z.object({ zh: z.string() })
const Campaign = z.object({
  units: z.array(z.object({ name: Named, aliases: z.array(z.string()) })),
  territories: z.array(z.object({ name: Named })),
})

function districtNames(): string[] {
  const folders = readdirSync(join(root, 'campaigns'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return folders.flatMap(({ name }) => {
    const file = join(root, 'campaigns', name, 'campaign.json')
    const { units, territories } = Campaign.parse(JSON.parse(readFileSync(file, 'utf8')))
    return [
      ...units.flatMap((unit) => [unit.name.zh, ...unit.aliases]),
      ...territories.map(({ name }) => name.zh),
    ]
  })
}

describe('a campaign is data, nothing in the code is wired to one', () => {
  test('no district of any campaign is named', () => {
    const names = districtNames()
    expect(names.length).toBeGreaterThan(3)
    expect(placesOf(new RegExp(names.join('|'), 'g'), withoutComments)).toEqual([])
  })

  test('no number of districts stands in the code; a list of codes may hold it', () => {
    expect(placesOf(/(?<![\w.]|\d,\s*|<<\s*)21(?![\w.]|\s*,\s*\d)/g, withoutTexts)).toEqual([])
  })

  test('no year of a campaign stands in the code; a letter of Unicode may have that number', () => {
    expect(placesOf(/(?<!\\u|0x|\d)2015(?!\d)/g, withoutComments)).toEqual([])
  })
})

describe('rooms are small and types are honest', () => {
  test('no file that somebody writes is longer than 400 lines; golden files are written by tests', () => {
    const long = sources.filter(
      ({ path, text }) => !path.includes('/golden/') && text.split('\n').length > 401,
    )
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([])
  })

  test('no `any`, no silenced compiler, no silenced linter', () => {
    const silenced = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/
    const found = sources.filter(
      ({ path, text }) =>
        !path.endsWith('house.test.ts') &&
        (silenced.test(text) ||
          (/\.tsx?$/.test(path) && /[:<,|&]\s*any\b(?!\w|\s*[(:])/.test(withoutTexts(text)))),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})
