import { describe, expect, it } from 'vitest'
import { readCity } from '../input/city.ts'
import { at } from '../random/hash.ts'
import { isFirm, type Sent, sentBy, splitAccounts } from './dispatched.ts'
import { type MadeCity, makeCity } from './made-city.ts'

const everybodySent = (made: MadeCity): (Sent & { firm: number })[] =>
  Array.from({ length: made.settlement.employers.count }, (_, firm) => firm)
    .filter((firm) => isFirm(made, firm))
    .flatMap((firm) => [...sentBy(made, firm)].map((one) => ({ ...one, firm })))

describe('dispatched workers of a made-up city', () => {
  it('where the rules ask for split accounts some have one, some begin later, some are in the wrong account and some in the firm’s', () => {
    const made = makeCity(readCity('tianjin-2015'), 0.05, 2015)
    const sent = everybodySent(made)
    const share = (fits: (one: Sent) => boolean) => sent.filter(fits).length / sent.length
    expect(share(({ route }) => route.account === 'split')).toBeGreaterThan(0.3)
    expect(share(({ route }) => route.account === 'split')).toBeLessThan(0.7)
    expect(share(({ route }) => route.account === 'split' && route.since > 7)).toBeGreaterThan(0.02)
    expect(share(({ route }) => route.account === 'user')).toBeGreaterThan(0.02)
    const { employers } = made.settlement
    for (const { firm, user } of splitAccounts(made)) {
      expect(employers.isLead(user)).toBe(false)
      expect(at(employers.district, user)).toBe(at(employers.district, firm))
    }
  })
  it('where the firm pays nobody has one', () => {
    const made = makeCity(readCity('yunze-2016'), 1, 2016)
    const sent = everybodySent(made)
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.every(({ route }) => route.account === 'firm')).toBe(true)
    expect(splitAccounts(made)).toEqual([])
  })
})
