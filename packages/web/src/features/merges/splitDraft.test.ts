import type { SplitChoices } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import { codeKey, proposedSplit, toggled } from './splitDraft.ts'

const person = { name: '甲', idMasked: '1101**********0011', outcome: null }
const choices: SplitChoices = {
  leadId: 1,
  name: '某单位',
  merged: [{ leadId: 2, name: '并入的单位', mergedOn: '2030-07-01' }],
  codes: [
    { kind: 'org-code', value: 'A', origin: null },
    { kind: 'org-code', value: 'B', origin: 2 },
  ],
  persons: [
    { ...person, id: 11, origin: null },
    { ...person, id: 12, origin: 2 },
  ],
  visits: [{ id: 21, happenedOn: '2030-07-02', outcome: 'U02', districtId: 1, origin: 2 }],
}

describe('what a split proposes', () => {
  it('gives back what came with the lead that stands again', () => {
    const { codes, persons, visits } = proposedSplit(choices, 2)
    expect([...codes]).toEqual([codeKey({ kind: 'org-code', value: 'B' })])
    expect([...persons, ...visits]).toEqual([12, 21])
  })

  it('leaves the choice to the reader for a new employer', () => {
    const { codes, persons, visits } = proposedSplit(choices, null)
    expect([codes.size, persons.size, visits.size]).toEqual([0, 0, 0])
  })

  it('takes a value in and out', () => {
    expect([...toggled(toggled(new Set([1]), 2), 1)]).toEqual([2])
  })
})
