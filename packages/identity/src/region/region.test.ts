import { describe, expect, it } from 'vitest'
import { isProvincePrefix, regionEver, regionName, regionOn } from './index.ts'
import { allRegions } from './region.ts'

const nameOn = (code: string, day: string) => regionOn(code, day)?.name ?? null

describe('region codes, GB/T 2260 (domain §6.5)', () => {
  it.each(['120101', '120102', '120103', '120104', '120105', '120106'])('%s has held throughout', (code) => {
    expect(regionOn(code, '1984-01-01')).toMatchObject({ from: null, until: null, level: 'county' })
    expect(regionOn(code, '2015-08-31')).not.toBeNull()
  })

  it.each([
    ['120107', '塘沽区'],
    ['120108', '汉沽区'],
    ['120109', '大港区'],
  ])('%s %s ends when 120116 滨海新区 begins', (code, name) => {
    expect(nameOn(code, '2009-11-08')).toBe(name)
    expect(nameOn('120116', '2009-11-08')).toBeNull()
    expect(nameOn(code, '2009-11-09')).toBeNull()
    expect(nameOn('120116', '2009-11-09')).toBe('滨海新区')
  })

  it.each([
    ['120222', '武清县', '120114', '武清区', '2000-06-13'],
    ['120224', '宝坻县', '120115', '宝坻区', '2001-03-22'],
    ['120221', '宁河县', '120117', '宁河区', '2015-09-30'],
    ['120223', '静海县', '120118', '静海区', '2015-09-30'],
    ['120225', '蓟县', '120119', '蓟州区', '2016-07-31'],
  ])('county %s %s becomes %s %s on %s', (county, countyName, district, districtName, day) => {
    expect(regionOn(county, '1999-01-01')?.name).toBe(countyName)
    expect(regionOn(county, day)).toBeNull()
    expect(nameOn(district, day)).toBe(districtName)
    expect(nameOn(district, '1999-01-01')).toBeNull()
  })

  it('keeps the counties in August 2015', () => {
    expect(['120221', '120223', '120225'].map((code) => nameOn(code, '2015-08-31'))).toEqual([
      '宁河县',
      '静海县',
      '蓟县',
    ])
  })

  it('knows earlier names and codes of before 1997', () => {
    expect(regionEver('120110').map((r) => r.name)).toEqual(['东郊区', '东丽区'])
    expect(nameOn('510200', '1990-01-01')).toBe('重庆市')
    expect(nameOn('500000', '2015-08-31')).toBe('重庆市')
    expect(regionEver('129999')).toEqual([])
  })

  it('spells a region out, an abolished one by its last name', () => {
    expect(regionName('120116', '2015-08-31')).toBe('天津市滨海新区')
    expect(regionName('120222', '2015-08-31')).toBe('天津市武清县')
    expect(regionName('440524', '2015-08-31')).toBe('广东省汕头市潮阳县')
    expect(regionName('440000', '2015-08-31')).toBe('广东省')
    expect(regionName('129999', '2015-08-31')).toBeNull()
  })

  it('has sound rows: six digits, a possible province, a name, times that follow on one another', () => {
    for (const [code, names] of allRegions()) {
      expect(code).toMatch(/^\d{6}$/)
      expect(isProvincePrefix(Number(code.slice(0, 2)))).toBe(true)
      names.forEach((region, i) => {
        expect(region.name).not.toBe('')
        if (region.from !== null && region.until !== null) expect(region.from < region.until).toBe(true)
        const next = names[i + 1]
        if (next !== undefined) expect((region.until ?? '9999') <= (next.from ?? '')).toBe(true)
      })
    }
  })

  it('leaves no gap between the editions for the 31 provinces', () => {
    const provinces = [...allRegions().keys()].filter((code) => code.endsWith('0000'))
    expect(provinces.length).toBeGreaterThanOrEqual(34)
    for (const code of provinces) expect(regionEver(code).at(-1)?.until).toBeNull()
  })
})
