import { expect, it } from 'vitest'
import { lateVisit, standing } from './knownExample.ts'

it('shows a late record in all its standings: not known, counted, not happened', () => {
  const { visit, sights } = lateVisit(2031)
  expect(sights.map((sight) => standing(visit, sight))).toEqual([
    'help.notYetKnown',
    'help.counted',
    'help.notYetHappened',
  ])
})

it('counts from the very day on which a thing happened and was known', () => {
  const visit = { happenedOn: '2031-03-29', knownOn: '2031-04-03' }
  expect(standing(visit, { asOf: '2031-03-29', knownAt: '2031-04-03' })).toBe('help.counted')
})
