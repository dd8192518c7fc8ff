import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, emptyDraft, problemOf, typedCounts } from './visitDraft.ts'

const draft = emptyDraft('2016-07-01', 2)

describe('the draft of a visit', () => {
  it('has no head counts until one is typed', () => {
    expect(countsOf(draft)).toBeNull()
    expect(problemOf(draft)).toBeNull()
  })
  it('gives 应参保 by the identity of domain §10.1', () => {
    const counts = {
      ...draft.counts,
      onSite: 100,
      rehiredRetirees: 4,
      interns: 3,
      dispatched: 10,
      insuredElsewhere: 2,
    }
    expect(countsOf({ counts })).toMatchObject({ due: 81, insured: 0 })
  })
  it('never breaks the identity, whatever is typed', () => {
    const counts = fc.record(Object.fromEntries(typedCounts.map((name) => [name, fc.option(fc.nat(500))])))
    fc.assert(
      fc.property(counts, (typed) => {
        expect(problemOf({ counts: { ...draft.counts, ...typed } })).not.toBe('identity-broken')
      }),
    )
  })
})
