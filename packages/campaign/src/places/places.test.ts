import { describe, expect, it } from 'vitest'
import { comparePlaces, isOpenTenant, type TenantFacts, tenantKind, tenantStanding } from './index.ts'

const nameless = { name: '', uscc: null, orgCode: null, registrationNumber: null }

describe('what a tenant is (R17)', () => {
  it.each([
    ['91350100M000100Y43', 'firm'],
    ['92350100MA00000000', 'individual'],
  ])('the class of the unified code %s decides', (uscc, kind) => {
    expect(tenantKind({ ...nameless, name: '小吃店', uscc })).toBe(kind)
  })
  it.each([
    ['330100000000001', 'firm'],
    ['330100600000001', 'individual'],
    ['330100900000001', 'individual'],
  ])('else the seventh digit of the registration number %s', (registrationNumber, kind) => {
    expect(tenantKind({ ...nameless, registrationNumber })).toBe(kind)
  })
  it.each([
    ['云泽恒信商贸有限公司', 'firm'],
    ['云泽贸易有限公司(分公司)', 'firm'],
    ['老王五金店', 'individual'],
    ['云泽市某某', 'unknown'],
  ])('else the end of the name %s', (name, kind) => {
    expect(tenantKind({ ...nameless, name })).toBe(kind)
  })
})

describe('how it stands', () => {
  it.each([
    [0, 0, 'unregistered'],
    [1, 0, 'registered'],
    [1, 3, 'paying'],
  ] as const)('%i accounts and %i payers: %s', (accounts, payers, standing) => {
    expect(tenantStanding({ accounts, payers })).toBe(standing)
  })

  const open: TenantFacts = { kind: 'firm', standing: 'unregistered', found: null, workers: null }
  it('an unregistered tenant is work, also before anybody was there', () => {
    expect(isOpenTenant(open)).toBe(true)
    expect(isOpenTenant({ ...open, found: 'new', workers: 0 })).toBe(true)
    expect(isOpenTenant({ ...open, kind: 'individual', workers: 2 })).toBe(true)
  })
  it('one that has gone, or has an account, is none', () => {
    expect(isOpenTenant({ ...open, found: 'gone' })).toBe(false)
    expect(isOpenTenant({ ...open, standing: 'registered' })).toBe(false)
  })
  it('an individual business without a worker owes nothing', () => {
    expect(isOpenTenant({ ...open, kind: 'individual', workers: 0 })).toBe(false)
    expect(isOpenTenant({ ...open, kind: 'individual', workers: null })).toBe(true)
  })
})

it('which building first: open tenants, then accounts without payers, then who was not visited for longest', () => {
  const place = (open: number, registered: number, visitedOn: string | null) => ({
    ...{ open, registered, visitedOn },
  })
  const rows = [place(1, 0, null), place(4, 0, '2016-07-02'), place(4, 0, null), place(4, 2, '2016-07-09')]
  expect(rows.toSorted(comparePlaces)).toEqual([rows[3], rows[2], rows[1], rows[0]])
})
