import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAD_STAGES, LEAD_STATE_TITLES, type StageFacts, stageOf } from './index.ts'

const issued: StageFacts = {
  state: 'accepted',
  assigned: false,
  attempted: false,
  outcome: null,
  effective: true,
  order: null,
  refusal: null,
  handover: null,
  paid: false,
}
const facts: fc.Arbitrary<StageFacts> = fc.record({
  state: fc.constantFrom('pending', 'issued', 'accepted', 'inspected', 'withdrawn', 'closed'),
  assigned: fc.boolean(),
  attempted: fc.boolean(),
  outcome: fc.constantFrom(null, 'U01', 'U02', 'U05', 'U06', 'U15'),
  effective: fc.boolean(),
  order: fc.constantFrom(null, 'draft', 'approved', 'running', 'overdue'),
  refusal: fc.constantFrom(null, 'draft', 'submitted', 'returned', 'accepted'),
  handover: fc.constantFrom(null, 'open', 'answered'),
  paid: fc.boolean(),
})

describe('the stage of a lead (domain §10)', () => {
  it('goes 已下发 → 已分派 → 排查中 → 已排查 → 限期中 → 逾期 → 已上报 → 已移送 → 已处理 → 已归档', () => {
    const inspected: StageFacts = { ...issued, state: 'inspected', attempted: true, outcome: 'U02' }
    const way: StageFacts[] = [
      issued,
      { ...issued, assigned: true },
      { ...issued, assigned: true, attempted: true, outcome: 'U15' },
      inspected,
      { ...inspected, order: 'running' },
      { ...inspected, order: 'overdue' },
      { ...inspected, outcome: 'U05' },
      { ...inspected, outcome: 'U05', refusal: 'submitted' },
      { ...inspected, outcome: 'U05', refusal: 'accepted', handover: 'open' },
      { ...inspected, outcome: 'U05', refusal: 'accepted', handover: 'answered' },
      { ...inspected, state: 'closed', handover: 'answered' },
    ]
    expect(way.map(stageOf)).toEqual([
      'issued',
      'assigned',
      'visiting',
      'inspected',
      'ordered',
      'overdue',
      'refused',
      'submitted',
      'handed-over',
      'settled',
      'archived',
    ])
  })
  it('says paying as soon as the ledger does, whatever else is open', () => {
    expect(stageOf({ ...issued, state: 'inspected', handover: 'open', order: 'overdue', paid: true })).toBe(
      'enrolled',
    )
  })
  it('a returned refusal is a refusal again, not a report', () => {
    const refused: StageFacts = { ...issued, state: 'inspected', outcome: 'U05', refusal: 'returned' }
    expect(stageOf(refused)).toBe('refused')
  })
  it('is one of the known stages for any facts, and ends where the lead ended', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const stage = stageOf(all)
        expect(Object.keys(LEAD_STAGES)).toContain(stage)
        expect(Object.keys(LEAD_STATE_TITLES)).toContain(all.state)
        expect(stage === 'archived').toBe(all.state === 'closed')
        expect(stage === 'withdrawn').toBe(all.state === 'withdrawn')
      }),
    )
  })
})
