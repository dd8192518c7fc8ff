import { describe, expect, it } from 'vitest'
import { type FilterField, filtersSet, filterTexts } from './filterField.ts'

const fields: readonly FilterField[] = [
  { kind: 'text', name: 'q', label: '单位' },
  { kind: 'many', name: 'class', label: '类别', options: [] },
  { kind: 'day', name: 'asOf', label: '截至' },
]

describe('filters as they stand in the address', () => {
  it('are none, one or several texts, numbers included', () => {
    expect(filterTexts({}, 'q')).toEqual([])
    expect(filterTexts({ q: '' }, 'q')).toEqual([])
    expect(filterTexts({ district: 3 }, 'district')).toEqual(['3'])
    expect(filterTexts({ class: ['K1', 'K3'] }, 'class')).toEqual(['K1', 'K3'])
  })

  it('are counted once each, and only those of the bar', () => {
    expect(filtersSet({ q: '机械', class: ['K1', 'K3'], order: 'persons' }, fields)).toBe(2)
  })
})
