import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What the documents say must still be there: files they link to, and the identifiers of the glossary. */
const root = join(import.meta.dirname, '..', '..', '..')

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || ['node_modules', 'dist', 'data'].includes(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path, ending) : ending.test(entry.name) ? [path] : []
  })
}

describe('documents', () => {
  test('every file that a document links to is there', () => {
    const broken = filesIn(root, /\.md$/).flatMap((document) => {
      const text = readFileSync(document, 'utf8')
      const targets = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
      return targets
        .filter((target) => !existsSync(join(dirname(document), target)))
        .map((target) => `${relative(root, document)}: ${target}`)
    })
    expect(broken).toEqual([])
  })

  test('every identifier of the glossary stands in the code or in a campaign', () => {
    const code = ['packages', 'campaigns', 'calendars']
      .flatMap((room) => filesIn(join(root, room), /\.(tsx?|sql|json)$/))
      .filter((path) => !path.endsWith('.test.ts'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
      .split('\n')
      .filter((line) => /^\| .*`/.test(line))
    const identifiers = rows.flatMap((row) =>
      [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    expect(identifiers.length).toBeGreaterThan(80)
    const stands = (name: string) =>
      new RegExp(`(?<![\\w-])${name}${name.endsWith('-') ? '' : '(?![\\w-])'}`).test(code)
    expect(identifiers.filter((name) => !stands(name))).toEqual([])
  })
})
