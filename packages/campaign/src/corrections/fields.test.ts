import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CorrectableField, type FieldChange, isFieldValue, laidUpon, sameFieldValue } from './index.ts'

const fields: CorrectableField[] = ['phone', 'address', 'contactPerson', 'nextOn']
const lead = { phone: '022-23030259', address: '开发路 1 号', contactPerson: null, nextOn: null }

describe('what an officer may correct of a lead', () => {
  it('takes telephone numbers as people write them, and no words', () => {
    for (const number of ['022-23030259', '13800138000', '（022）2303 0259 转 8', '+86 22 23030259']) {
      expect(isFieldValue('phone', number)).toBe(true)
    }
    for (const wrong of ['未知', '12', '-----', '']) expect(isFieldValue('phone', wrong)).toBe(false)
  })
  it('takes days that exist', () => {
    expect(isFieldValue('nextOn', '2016-02-29')).toBe(true)
    expect(isFieldValue('nextOn', '2015-02-29')).toBe(false)
  })
  it('lets every field be emptied', () => {
    for (const field of fields) expect(isFieldValue(field, null)).toBe(true)
  })
})

describe('two values of one field', () => {
  it('are the same telephone number however its digits are set apart, and any other value to the letter', () => {
    expect(sameFieldValue('phone', '022-23030259', '(022) 2303 0259')).toBe(true)
    expect(sameFieldValue('phone', '022-23030259', '022-23030258')).toBe(false)
    expect(sameFieldValue('phone', null, '022-23030259')).toBe(false)
    expect(sameFieldValue('contactPerson', '王会计', '王 会计')).toBe(false)
  })
})

describe('two officers at one field', () => {
  it('the first changes it; the second, who saw the former value, gets both to choose from', () => {
    const mine: FieldChange = { field: 'phone', former: '022-23030259', value: '13800138000' }
    expect(laidUpon(lead, [mine])).toEqual({ apply: [mine], conflicts: [] })
    const after = { ...lead, phone: '13900139000' }
    expect(laidUpon(after, [mine])).toEqual({ apply: [], conflicts: [{ ...mine, theirs: '13900139000' }] })
    // Having seen theirs and chosen mine, it applies.
    expect(laidUpon(after, [{ ...mine, former: '13900139000' }]).conflicts).toEqual([])
  })
  it('both found the same: nothing to choose', () => {
    const mine: FieldChange = { field: 'phone', former: '022-23030259', value: '13800138000' }
    expect(laidUpon({ ...lead, phone: '13800138000' }, [mine])).toEqual({ apply: [], conflicts: [] })
  })
  it('no value is ever lost unseen: what is applied replaces just what its officer saw', () => {
    const value = fc.option(fc.constantFrom('a', 'b', 'c'))
    const change = fc.record({ field: fc.constantFrom(...fields), former: value, value })
    const stand = fc.record({ phone: value, address: value, contactPerson: value, nextOn: value })
    fc.assert(
      fc.property(stand, fc.array(change), (current, changes) => {
        const { apply, conflicts } = laidUpon(current, changes)
        for (const { field, former } of apply) expect(current[field]).toBe(former)
        for (const { field, theirs, value: mine } of conflicts) {
          expect(theirs).toBe(current[field])
          expect(theirs).not.toBe(mine)
        }
        expect(apply.length + conflicts.length).toBeLessThanOrEqual(changes.length)
      }),
    )
  })
})
