import { describe, expect, it } from 'vitest'
import { nounOfPath, nouns, nounsByUse, nounsFor } from './nouns.ts'

describe('navigation (design §9)', () => {
  it('shows the nouns in the order of the campaign', () => {
    expect(nouns.map(({ noun }) => noun)).toEqual([
      'overview',
      'work',
      'imports',
      'matching',
      'review',
      'models',
      'leads',
      'batches',
      'schedule',
      'dispatch',
      'orders',
      'refusals',
      'key-list',
      'documents',
      'proof',
      'people',
      'places',
      'projects',
      'feeds',
      'reports',
      'quality',
      'annexes',
      'assessment',
      'supervision',
      'pictures',
      'bulletins',
      'organisation',
      'nightly',
      'help',
    ])
  })

  it('gives a district officer the work of the field, the office everything, a receiver what was handed to him', () => {
    expect(nounsFor('district').map(({ noun }) => noun)).toEqual([
      'overview',
      'work',
      'leads',
      'batches',
      'schedule',
      'dispatch',
      'orders',
      'refusals',
      'key-list',
      'documents',
      'proof',
      'people',
      'places',
      'projects',
      'reports',
      'quality',
      'annexes',
      'assessment',
      'supervision',
      'pictures',
      'bulletins',
      'organisation',
      'help',
    ])
    expect(nounsFor('audit').map(({ noun }) => noun)).toEqual(['key-list', 'documents', 'help'])
    expect(nounsFor('city')).toHaveLength(nouns.length)
  })

  it('shows an officer five nouns, and the office all of them', () => {
    const officer = nounsByUse('district')
    expect(officer.everyDay.map(({ noun }) => noun)).toEqual([
      'overview',
      'work',
      'leads',
      'orders',
      'refusals',
    ])
    expect([...officer.everyDay, ...officer.others].map(({ noun }) => noun).toSorted()).toEqual(
      nounsFor('district')
        .map(({ noun }) => noun)
        .toSorted(),
    )
    expect(nounsByUse('city')).toEqual({ everyDay: nounsFor('city'), others: [] })
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
