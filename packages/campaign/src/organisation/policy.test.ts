import { describe, expect, it } from 'vitest'
import { namedPolicies, policyNumber, policyStanding } from './index.ts'

describe('the number of a policy document (文号, GB/T 9704)', () => {
  it.each([
    ['津人社办发〔2015〕91号', '津人社办发〔2015〕91号'],
    ['津人社办发[2015] 091号', '津人社办发〔2015〕91号'],
    ['津人社局发（2014）28号', '津人社局发〔2014〕28号'],
    [' 津人社局发【2014】第28号 ', '津人社局发〔2014〕第28号'],
    // No number of that kind: left as it was typed.
    ['中华人民共和国主席令第三十五号', '中华人民共和国主席令第三十五号'],
  ])('%s is printed %s', (typed, printed) => {
    expect(policyNumber(typed)).toBe(printed)
  })

  it('is found in running text, however its brackets are written', () => {
    expect(namedPolicies('按津人社局发〔2014〕90号、津人社局发(2015)28号办理')).toEqual([
      '津人社局发〔2014〕90号',
      '津人社局发〔2015〕28号',
    ])
    expect(namedPolicies('invented for tests')).toEqual([])
  })
})

describe('whether a policy document is valid on a day', () => {
  const policy = { validFrom: '2015-03-01', validTo: '2015-09-30', registeredOn: '2015-02-01' }

  it('counts both days of its validity, and says why it is not valid', () => {
    expect(policyStanding(policy, '2015-02-28')).toBe('not-yet')
    expect(policyStanding(policy, '2015-03-01')).toBe('valid')
    expect(policyStanding(policy, '2015-09-30')).toBe('valid')
    expect(policyStanding(policy, '2015-10-01')).toBe('ended')
  })

  it('is open where the register knows no day, and says when the register did not know it yet', () => {
    const open = { validFrom: null, validTo: null, registeredOn: '2015-02-01' }
    expect(policyStanding(open, '2015-12-31')).toBe('valid')
    expect(policyStanding(open, '2015-01-31')).toBe('unregistered')
  })
})
