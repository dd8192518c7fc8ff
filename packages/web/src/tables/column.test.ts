import { describe, expect, it } from 'vitest'
import { type Column, gridTemplate, leastWidth } from './column.ts'

const columns: readonly Column<string>[] = [
  { key: 'name', head: '单位', width: 200, grow: 2, cell: (row) => row },
  { key: 'persons', head: '未参保', unit: '人', width: 90, number: true, cell: (row) => row },
]

describe('widths of columns', () => {
  it('give the room that is left to the columns that grow', () => {
    expect(gridTemplate(columns, false)).toBe('minmax(200px, 2fr) 90px')
  })

  it('keep a place for the check box where rows can be selected', () => {
    expect(gridTemplate(columns, true)).toBe('36px minmax(200px, 2fr) 90px')
    expect(leastWidth(columns, true)).toBe(326)
  })
})
