import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { base, priced, project, tiers } from '../../test/premium.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { premiumModelOn, premiumModelsSchema, readPremiumModel } from './index.ts'

describe('a model as data', () => {
  const faults = (change: object) => {
    const read = readPremiumModel({ ...base, ...change })
    return 'faults' in read ? read.faults.map(({ path, problem }) => `${path} ${problem}`) : []
  }
  it('is read back as it was written', () => {
    expect(readPremiumModel(tiers)).toEqual({ model: tiers })
  })
  it('a rate in per mille or per cent, of zero, or as a number is refused with its place', () => {
    const rate = (value: unknown) => faults({ way: { kind: 'cost-rate', rate: value } })
    expect(rate('12')).toEqual(['way.rate rate-too-high'])
    expect(rate('1.2')).toEqual(['way.rate rate-too-high'])
    expect(rate('0.012')).toEqual(['way.rate rate-too-high'])
    expect(rate('1.2‰')).toEqual(['way.rate rate-not-decimal'])
    expect(rate(0.0012)).toEqual(['way.rate rate-not-decimal'])
    expect(rate('0.000')).toEqual(['way.rate rate-zero'])
    expect(rate('0.005')).toEqual([])
    expect(faults({ way: { kind: 'labour-share', share: '15', rate: '1' } })).toEqual([
      'way.share rate-too-high',
      'way.rate rate-too-high',
    ])
  })
  it('tiers rise and only the last is open; a model does not end before it begins', () => {
    const some = (...limits: (number | null)[]) =>
      faults({
        way: { kind: 'tiers', tiers: limits.map((upToCents) => ({ upToCents, rate: '0.001' })) },
      })
    expect(some(100, 100, null)).toEqual(['way.tiers tiers-not-rising'])
    expect(some(100, 200)).toEqual(['way.tiers tiers-not-open'])
    expect(some(null, null)).toEqual(['way.tiers tiers-not-open'])
    expect(some(100, null)).toEqual([])
    expect(faults({ to: '2013-12-31' })).toEqual(['to ends-before-start'])
    expect(faults({ code: undefined })).toEqual(['code null'])
  })
  it('the day of joining chooses the one in force; two of one day are no list of models', () => {
    const first = { ...base, to: '2015-08-31' }
    const second = { ...base, code: 'next', from: '2015-09-01' }
    const models = premiumModelsSchema.parse([first, second])
    expect(premiumModelOn(models, '2015-08-31')?.code).toBe('cost-rate')
    expect(premiumModelOn(models, '2015-09-01')?.code).toBe('next')
    expect(premiumModelOn(models, '2013-01-01')).toBeUndefined()
    expect(premiumModelsSchema.safeParse([base, second]).success).toBe(false)
    expect(premiumModelsSchema.safeParse([second, first]).success).toBe(false)
  })
})

describe('a campaign has its models as data', () => {
  const campaign = (code: string) => {
    const file = new URL(`../../../../campaigns/${code}/campaign.json`, import.meta.url)
    return campaignSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  const cents = (day: string) => {
    const model = premiumModelOn(campaign('yunze-2016').premiumModels, day)
    return model === undefined ? null : priced(model, { ...project, from: day, to: '2018-12-31' }, day).cents
  }
  it('the invented city changed its way on 1 July 2016', () => {
    // 0.9 ‰ of 120 million; then 1.2 ‰ of 100 million and 0.8 ‰ of 20 million.
    expect([cents('2014-12-31'), cents('2016-06-30'), cents('2016-07-01')]).toEqual([
      null,
      10_800_000,
      13_600_000,
    ])
  })
  it('Tianjin has none, since its document was not found: nothing is priced by a guess', () => {
    expect(campaign('tianjin-2015').premiumModels).toEqual([])
  })
})
