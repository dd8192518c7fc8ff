import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWorkOrder, WORK_PLACE_ORDER, WORK_PLACES, type WorkFacts, workPlace } from './index.ts'

const days = { today: '2015-09-21', nearUntil: '2015-09-24' }
const lead = (id: number, facts: Partial<WorkFacts> = {}): WorkFacts => ({
  id,
  street: null,
  dueOn: '2015-09-30',
  inspectedOn: null,
  orderDueOn: null,
  nextOn: null,
  expected: 10,
  lastTriedOn: null,
  ...facts,
})
const order = (...leads: WorkFacts[]) => inWorkOrder(leads, days).map(({ id }) => id)

describe('where a lead stands in the work list', () => {
  it('an overdue order, a promised day, an overdue inspection, a near day, to visit, to follow up, waiting', () => {
    const inspectedOn = '2015-09-10'
    expect(
      order(
        lead(1, { nextOn: '2015-09-25' }),
        lead(2, { inspectedOn }),
        lead(3),
        lead(4, { dueOn: '2015-09-24' }),
        lead(5, { dueOn: '2015-09-18' }),
        lead(6, { nextOn: '2015-09-21' }),
        lead(7, { inspectedOn, orderDueOn: '2015-09-18' }),
      ),
    ).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(Object.keys(WORK_PLACES)).toEqual(WORK_PLACE_ORDER)
  })
  it('a due day counts until it is over, and no more once the lead is inspected', () => {
    expect(workPlace(lead(1, { dueOn: days.today }), days)).toEqual({ place: 'due', day: days.today })
    expect(workPlace(lead(1, { dueOn: '2015-09-01', inspectedOn: '2015-09-01' }), days).place).toBe(
      'follow-up',
    )
  })
  it('the nearer of an order’s day and the inspection’s day decides', () => {
    const both = lead(1, { dueOn: '2015-09-24', orderDueOn: '2015-09-22' })
    expect(workPlace(both, days)).toEqual({ place: 'due', day: '2015-09-22' })
  })
  it('a promise for later does not hide a day that is near', () => {
    expect(workPlace(lead(1, { dueOn: '2015-09-22', nextOn: '2015-09-28' }), days).place).toBe('due')
  })
  it('leads of one street stand together, the street with most expected payers first', () => {
    expect(
      order(
        lead(1, { street: '长江道', expected: 50 }),
        lead(2, { expected: 70 }),
        lead(3, { street: '解放路', expected: 40 }),
        lead(4, { street: '长江道', expected: 5 }),
        lead(5, { street: '解放路', expected: 45 }),
      ),
    ).toEqual([5, 3, 2, 1, 4])
  })
  it('of equal ones the never tried comes first, then the one left longest', () => {
    const at = (id: number, lastTriedOn: string | null) => lead(id, { street: '解放路', lastTriedOn })
    expect(order(at(1, '2015-09-15'), at(2, '2015-09-02'), at(3, null))).toEqual([3, 2, 1])
  })
})

const day = fc.option(fc.constantFrom('2015-09-10', '2015-09-21', '2015-09-23', '2015-09-30'), { nil: null })
const facts = fc.record({
  street: fc.option(fc.constantFrom('解放路', '长江道', '南街'), { nil: null }),
  dueOn: day,
  inspectedOn: day,
  orderDueOn: day,
  nextOn: day,
  expected: fc.nat(3),
  lastTriedOn: day,
})
const lists = fc.array(facts, { maxLength: 40 }).map((all) => all.map((one, id) => ({ id, ...one })))

describe('the order of any work list', () => {
  it('is the same whatever order the leads come in, and loses nobody', () => {
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (leads, luck) => {
        const shuffled = leads
          .map((one) => ({ one, at: luck.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(inWorkOrder(shuffled, days)).toEqual(inWorkOrder(leads, days))
        expect(new Set(inWorkOrder(leads, days))).toEqual(new Set(leads))
      }),
    )
  })
  it('never puts a less urgent place before a more urgent one, nor tears a street apart at one place and day', () => {
    fc.assert(
      fc.property(lists, (leads) => {
        const placed = inWorkOrder(leads, days).map((one) => ({ one, ...workPlace(one, days) }))
        const ranks = placed.map(({ place }) => WORK_PLACE_ORDER.indexOf(place))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        const runs = placed
          .filter(({ one }) => one.street !== null)
          .map(({ one, place, day: on }) => `${place} ${on} ${one.street}`)
        const begun = new Set<string>()
        for (const [index, run] of runs.entries()) {
          if (run === runs[index - 1]) continue
          expect(begun.has(run)).toBe(false)
          begun.add(run)
        }
      }),
    )
  })
})
