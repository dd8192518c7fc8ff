import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as library from '../src/index.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

describe('the README', () => {
  test('shows a model that is valid', () => {
    const [, json = ''] = readme.match(/```json\n([\s\S]*?)```/) ?? []
    expect(library.parseModel(JSON.parse(json)).name).toBe('people')
  })

  test('imports what the library exports', () => {
    const imported = [...readme.matchAll(/import \{ ([^}]+) \} from '@kuomian\/linkage'/g)].flatMap(
      ([, names = '']) => names.split(', '),
    )
    expect(imported.length).toBeGreaterThan(5)
    expect(Object.keys(library)).toEqual(expect.arrayContaining(imported))
  })
})
