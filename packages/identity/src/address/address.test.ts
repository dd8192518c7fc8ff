import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Division, gazetteerOf, parseAddress, streetOf } from './index.ts'

const unit = (code: string, name: string, aliases: string[] = []): Division => ({ code, name, aliases })
const gazetteer = gazetteerOf(
  [
    unit('TJ-01', '和平', ['和平区']),
    unit('TJ-04', '南开', ['南开区']),
    unit('TJ-05', '河北', ['河北区']),
    unit('TJ-07', '塘沽', ['塘沽区']),
    unit('TJ-14', '开发', ['开发区', '经济技术开发区', '天津经济技术开发区', '泰达']),
    unit('TJ-17', '宁河', ['宁河县', '宁河区']),
    unit('TJ-18', '武清', ['武清区', '武清县']),
    unit('TJ-21', '蓟县', ['蓟州', '蓟州区']),
  ],
  ['天津市', '天津'],
)
const parse = (value: string) => parseAddress(value, gazetteer)

describe('which division an address names (domain §10.1)', () => {
  it.each([
    ['天津市和平区南京路1号', 'TJ-01'],
    ['天津市 和 平 区 南京路1号', 'TJ-01'],
    ['天津和平南京路1号', 'TJ-01'],
    ['和平区南京路1号', 'TJ-01'],
    ['天津市河北区中山路', 'TJ-05'],
    ['河北区中山路', 'TJ-05'],
    ['天津市河北中山路', 'TJ-05'],
    ['天津市武清县杨村镇', 'TJ-18'],
    ['天津市滨海新区塘沽新港路', 'TJ-07'],
    ['滨海新区塘沽新港路', 'TJ-07'],
    ['天津经济技术开发区第三大街', 'TJ-14'],
    ['天津开发区洞庭路', 'TJ-14'],
    ['泰达第三大街', 'TJ-14'],
    ['蓟县渔阳镇', 'TJ-21'],
    ['某某大厦(天津市南开区)', 'TJ-04'],
  ])('%s lies in %s', (value, code) => {
    expect(parse(value)).toMatchObject({ division: code, elsewhere: null, candidates: [] })
  })

  it.each([
    ['河北省石家庄市新华区', '河北省'],
    ['沈阳市和平区南京街', '沈阳市'],
    ['辽宁省沈阳市和平区', '辽宁省'],
    ['北京市朝阳区建国路', '北京市'],
    ['朝阳区建国路', '朝阳区'],
  ])('%s lies elsewhere, in %s', (value, elsewhere) => {
    expect(parse(value)).toMatchObject({ division: null, elsewhere })
  })

  it.each(['和平路12号', '天津市和平路12号', '天津市南开大学', '南京路1号', '天津市', '', '天津市滨海新区'])(
    '%j names no division',
    (value) => {
      expect(parse(value)).toMatchObject({ division: null, elsewhere: null, candidates: [] })
    },
  )

  it('leaves 河北 open where neither the city nor 省 or 区 is written', () => {
    expect(parse('河北建国道5号')).toMatchObject({ division: null, candidates: ['TJ-05'] })
  })

  it('leaves two divisions open', () => {
    expect(parse('厂址南开区，办公和平区')).toMatchObject({ division: null, candidates: ['TJ-04', 'TJ-01'] })
  })
})

describe('parts of an address', () => {
  it.each([
    [
      '天津市和平区南京路128号3号楼2单元301室',
      { road: '南京路', number: '128', building: '3号楼', room: '2单元301' },
    ],
    ['武清区杨村镇光明道66号', { town: '杨村镇', road: '光明道', number: '66' }],
    ['武清区大良镇田水铺村12号', { town: '大良镇', village: '田水铺村' }],
    [
      '和平区小白楼街道开封道5号凯旋门大厦1201',
      { town: '小白楼街道', road: '开封道', number: '5', building: '凯旋门大厦', room: '1201' },
    ],
    ['开发区第三大街16号', { road: '第三大街', number: '16' }],
    ['南开区华苑小区5号楼4门501', { village: '华苑小区', building: '5号楼', room: '4门501' }],
    ['南开区３号', { road: null, number: '3' }],
  ])('%s', (value, parts) => {
    expect(parse(value)).toMatchObject(parts)
  })

  it('never throws, and its normal form is stable', () => {
    const piece = fc.constantFrom(
      '天津市',
      '河北',
      '省',
      '区',
      '和平',
      '路',
      '12号',
      '楼',
      ' ',
      '（',
      '开发',
      '村',
      '镇',
      '1室',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (value) => {
          const once = parse(value)
          expect(parse(once.normal)).toEqual(once)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('the street that an address is visited by', () => {
  it.each([
    ['天津市和平区南京路1号', '南京路'],
    ['天津市南开区学府街道长江道12号3号楼201室', '长江道'],
    ['天津市武清区杨村镇南蔡村', '南蔡村'],
    ['天津市武清区杨村镇', '杨村镇'],
    ['天津经济技术开发区第三大街9号', '第三大街'],
    ['天津市和平区', null],
    ['', null],
  ])('%s: %s', (value, street) => {
    expect(streetOf(parse(value))).toBe(street)
  })
})
