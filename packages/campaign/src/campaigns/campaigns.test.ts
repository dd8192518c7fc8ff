import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holidayTableSchema, workingCalendar } from '../calendar/index.ts'
import { districtResolver, unitsOfRegionCode } from '../districts/index.ts'
import { campaignSchema, dueDays, officeCode } from './index.ts'

const root = new URL('../../../../', import.meta.url)
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const tianjin = campaignSchema.parse(readJson('campaigns/tianjin-2015/campaign.json'))
const yunze = campaignSchema.parse(readJson('campaigns/yunze-2016/campaign.json'))
const calendar = workingCalendar(holidayTableSchema.parse(readJson('calendars/cn.json')))

const resolver = districtResolver({
  units: tianjin.units,
  territories: tianjin.territories,
  cityNames: tianjin.city.names,
})
const unitOf = (written: string) => {
  const resolved = resolver(written)
  return resolved.kind === 'unit' ? resolved.unit.code : resolved.kind
}

describe('two campaigns as data', () => {
  it('Tianjin 2015 has its 21 reporting units in the printed order', () => {
    expect(tianjin.units.map((unit) => unit.name.zh).join(' ')).toBe(
      '和平 河东 河西 南开 河北 红桥 塘沽 汉沽 大港 东丽 西青 津南 北辰 开发 保税 高新 宁河 武清 静海 宝坻 蓟县',
    )
    expect(tianjin.planGroups['annex-5']).toEqual([['TJ-07', 'TJ-08', 'TJ-09']])
  })
  it('the invented city has three, another year and another merged plan', () => {
    expect(yunze.units).toHaveLength(3)
    expect(yunze.year).toBe(2016)
    expect(yunze.planGroups['annex-5']).toEqual([['YZ-1', 'YZ-3']])
  })
  it('refuses a plan group of an unknown unit and two units on one tile', () => {
    expect(
      campaignSchema.safeParse({ ...yunze, planGroups: { 'annex-5': [['YZ-1', 'YZ-9']] } }).success,
    ).toBe(false)
    const first = yunze.units[0]
    expect(campaignSchema.safeParse({ ...yunze, units: [first, first] }).success).toBe(false)
  })
})

describe('T22: district names', () => {
  it.each([
    ['和平', 'TJ-01'],
    ['和 平', 'TJ-01'],
    ['和　平区', 'TJ-01'],
    ['天津市和平区', 'TJ-01'],
    ['蓟县', 'TJ-21'],
    ['蓟州', 'TJ-21'],
    ['蓟州区', 'TJ-21'],
    ['开发区', 'TJ-14'],
    ['泰达', 'TJ-14'],
    ['天津经济技术开发区', 'TJ-14'],
    ['空港', 'TJ-15'],
    ['滨海高新', 'TJ-16'],
    ['TJ-07', 'TJ-07'],
    ['河北', 'TJ-05'],
    ['河北区', 'TJ-05'],
    ['河北省', 'unknown'],
    ['沈阳市和平区', 'unknown'],
    ['河北省天津市', 'unknown'],
    ['滨海新区', 'shared'],
    ['天津市滨海新区', 'shared'],
    ['滨海新区塘沽', 'TJ-07'],
    ['区', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (written, code) => expect(unitOf(written)).toBe(code))

  it('every name of both campaigns resolves to its own unit, with every suffix', () => {
    for (const campaign of [tianjin, yunze]) {
      const resolve = districtResolver({ ...campaign, cityNames: campaign.city.names })
      for (const unit of campaign.units) {
        for (const written of [unit.name.zh, `${unit.name.zh}区`, unit.code, unit.name.en, ...unit.aliases]) {
          expect(resolve(written)).toEqual({ kind: 'unit', unit })
        }
      }
    }
  })
})

describe('domain §6.5: region codes', () => {
  it('120116 alone never decides: six units share it', () => {
    expect(unitsOfRegionCode(tianjin.units, '120116', '2015-08-31').map((unit) => unit.name.zh)).toEqual([
      '塘沽',
      '汉沽',
      '大港',
      '开发',
      '保税',
      '高新',
    ])
  })
  it('a code holds while it is valid; without a day it may be of any time', () => {
    expect(unitsOfRegionCode(tianjin.units, '120222', '2015-08-31')).toEqual([])
    expect(unitsOfRegionCode(tianjin.units, '120222').map((unit) => unit.code)).toEqual(['TJ-18'])
    expect(unitsOfRegionCode(tianjin.units, '120114', '2015-08-31').map((unit) => unit.code)).toEqual([
      'TJ-18',
    ])
  })
})

describe('deadlines', () => {
  it('R43: nine reports of refusing employers, the one on a Sunday moved to Monday', () => {
    const reports = dueDays(tianjin.deadlines, calendar).filter((day) => day.code === 'refuser-report')
    expect(reports.map((day) => day.due)).toEqual([
      '2015-09-10',
      '2015-09-21',
      '2015-09-30',
      '2015-10-10',
      '2015-10-20',
      '2015-10-30',
      '2015-11-10',
      '2015-11-20',
      '2015-11-30',
    ])
    expect(reports[1]?.stated).toBe('2015-09-20')
  })
  it('the other city reports twice a month and moves back', () => {
    const reports = dueDays(yunze.deadlines, calendar).filter((day) => day.code === 'refuser-report')
    expect(reports.map((day) => day.due)).toEqual([
      '2016-08-05',
      '2016-08-25',
      '2016-09-05',
      '2016-09-23',
      '2016-09-30',
      '2016-10-25',
    ])
  })
})

describe('T22: one office, four names', () => {
  it.each([
    ['领导小组办公室', 'LG_OFFICE'],
    ['市扩面领导小组办公室', 'LG_OFFICE'],
    ['扩面工作领导办公室', 'LG_OFFICE'],
    ['征缴处', 'COLLECTION'],
    ['审计稽核处', 'AUDIT'],
    ['财政局', undefined],
  ])('%s is %s', (written, code) => expect(officeCode(tianjin, written)).toBe(code))
})
