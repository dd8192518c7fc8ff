import { describe, expect, it } from 'vitest'
import { nounOfPath, nouns, nounsFor } from './nouns.ts'

describe('navigation (design §9)', () => {
  it('shows the nouns in the order of the campaign', () => {
    expect(nouns.map(({ noun }) => noun)).toEqual([
      'overview',
      'imports',
      'matching',
      'review',
      'models',
      'leads',
      'batches',
      'annexes',
      'help',
    ])
  })

  it('gives a district officer five nouns and the office all of them', () => {
    expect(nounsFor('district').map(({ noun }) => noun)).toEqual([
      'overview',
      'leads',
      'batches',
      'annexes',
      'help',
    ])
    expect(nounsFor('city')).toHaveLength(nouns.length)
  })

  it('has a letter of its own for each noun', () => {
    expect(new Set(nouns.map(({ letter }) => letter)).size).toBe(nouns.length)
  })

  it('finds the noun of a deeper path, and none for a path that only begins alike', () => {
    expect(nounOfPath('/')?.noun).toBe('overview')
    expect(nounOfPath('/leads/17')?.noun).toBe('leads')
    expect(nounOfPath('/annexes/annex-4')?.noun).toBe('annexes')
    expect(nounOfPath('/leadsheet')).toBeUndefined()
  })
})
