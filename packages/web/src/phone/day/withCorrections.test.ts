import { describe, expect, it } from 'vitest'
import type { Content } from '../content.ts'
import { answered, emptyOutbox, enqueue, leaving } from '../outbox/index.ts'
import { withCorrections } from './withCorrections.ts'

const taken = {
  lead: {
    id: 7,
    name: '望川纺织有限公司',
    code: null,
    leadClass: 'K1',
    groups: [],
    state: 'accepted' as const,
    outcome: null,
    units: 1,
    persons: 60,
    inspectedPersons: 0,
    issuedOn: '2016-06-20',
    dueOn: '2016-09-30',
    nextOn: null,
    street: null,
    address: '湖滨路 7 号',
    phone: '022-23030259',
    legalRepresentative: null,
    contactPerson: null,
    mine: true,
    place: 'open' as const,
    placeDay: null,
  },
  persons: 60,
  personsLeft: 0,
}
const correction = (former: string, value: string): Content => ({
  kind: 'correction',
  leadName: taken.lead.name,
  body: { changes: [{ field: 'phone', former, value }] },
  files: [],
})
const contents = new Map([
  ['a', correction('022-23030259', '13800138000')],
  ['b', correction('13800138000', '13900139000')],
])
const act = (id: string, leadId = 7) => ({ id, leadId, userId: 'me', pieces: [] })

describe('a lead as its officer knows it', () => {
  it('has her own corrections, the last of each field', () => {
    const both = enqueue(enqueue(emptyOutbox, act('a')), act('b'))
    expect(withCorrections(taken, both, contents).lead).toMatchObject({
      phone: '13900139000',
      address: '湖滨路 7 号',
    })
    expect(withCorrections(taken, both, contents, 'b').lead.phone).toBe('13800138000')
  })
  it('has none that another lead got, or that waits for her choice', () => {
    expect(withCorrections(taken, enqueue(emptyOutbox, act('a', 8)), contents)).toBe(taken)
    const step = { kind: 'act', act: 'a' } as const
    const reason = { code: 'lead-changed-meanwhile', zh: '冲突', en: 'conflict' }
    const conflict = answered(
      leaving(enqueue(emptyOutbox, act('a')), [step]),
      step,
      { kind: 'conflict', reason },
      0,
    )
    expect(withCorrections(taken, conflict, contents)).toBe(taken)
  })
})
