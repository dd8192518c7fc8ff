import { describe, expect, test } from 'vitest'
import { csvText, rowLines } from './index.ts'

const columns = ['name', 'persons'] as const

describe('a list as text', () => {
  test('csv quotes what needs it and runs no formula', () => {
    const rows = [
      { name: '甲,"乙"', persons: 60 },
      { name: '=1+1', persons: null },
      { name: '-5', persons: -5 },
    ]
    expect(csvText(columns, rows)).toBe(`name,persons\n"甲,""乙""",60\n'=1+1,\n-5,-5\n`)
  })
  test('lines stand under each other, numbers from the right', () => {
    expect(
      rowLines(columns, [
        { name: '甲厂', persons: 60 },
        { name: 'B', persons: 1200 },
      ]),
    ).toEqual(['name  persons', '甲厂       60', 'B       1,200'])
  })
})
