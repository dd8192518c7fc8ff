import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyKey, companyKeys, parseCompanyName } from './index.ts'

describe('parts of a company name', () => {
  it('SAS example: 长安汽车（集团）有限责任公司北京分公司', () => {
    expect(parseCompanyName('长安汽车（集团）有限责任公司北京分公司')).toEqual({
      normal: '长安汽车(集团)有限责任公司北京分公司',
      parent: '长安汽车(集团)有限责任公司',
      regions: [],
      tradeName: '长安',
      industry: '汽车',
      grouping: '集团',
      legalForm: '有限责任公司',
      legalFormKind: 'limited',
      branch: '北京分公司',
      formerName: null,
    })
  })

  it.each([
    ['阿里巴巴集团控股有限公司', [], '阿里巴巴', null, '集团控股', '有限公司'],
    ['天津市国联建筑工程有限公司', ['天津市'], '国联', '建筑工程', null, '有限公司'],
    ['天津市武清区大良镇永兴五金制品厂', ['天津市', '武清区'], '大良镇永兴', '五金制品厂', null, null],
    ['天津市河北区兴达商贸有限公司', ['天津市', '河北区'], '兴达', '商贸', null, '有限公司'],
    ['河北兴达商贸有限公司', ['河北'], '兴达', '商贸', null, '有限公司'],
    ['国联（成都）建筑股份有限公司', ['成都'], '国联', '建筑', null, '股份有限公司'],
    ['华为技术有限公司', [], '华为', '技术', null, '有限公司'],
    ['中国建筑第八工程局有限公司', ['中国'], null, '建筑第八工程局', null, '有限公司'],
    ['天津海河投资合伙企业（有限合伙）', ['天津'], '海河', '投资', null, '合伙企业(有限合伙)'],
    ['天津市津南区张三小吃店（个体工商户）', ['天津市', '津南区'], '张三', '小吃店', null, '个体工商户'],
    ['天津公司', [], '天津', null, null, '公司'],
    ['公司', [], '公司', null, null, null],
    ['', [], null, null, null, null],
  ])('%s', (value, regions, tradeName, industry, grouping, legalForm) => {
    expect(parseCompanyName(value)).toMatchObject({
      regions,
      tradeName,
      industry,
      grouping,
      legalForm,
      branch: null,
    })
  })

  it.each([
    ['成都市武侯区国联建筑工程有限公司第二分公司', '成都市武侯区国联建筑工程有限公司', '第二分公司'],
    ['长安汽车有限公司(北京分公司)', '长安汽车有限公司', '北京分公司'],
    ['中国工商银行股份有限公司天津河西支行', '中国工商银行股份有限公司', '天津河西支行'],
    ['中国工商银行天津分行', '中国工商银行', '天津分行'],
    ['国联建筑天津分公司', '国联建筑', '天津分公司'],
    ['国联建筑分公司', '国联建筑', '分公司'],
    ['中建八局第二项目部', '中建八局', '第二项目部'],
    ['苏宁电器有限公司和平路店', '苏宁电器有限公司', '和平路店'],
    ['国联建筑有限公司北京分公司第一营业部', '国联建筑有限公司', '北京分公司第一营业部'],
  ])('%s is a branch', (value, parent, branch) => {
    expect(parseCompanyName(value)).toMatchObject({ parent, branch })
  })

  it.each(['兴达建材经营部', '华泰汽车服务部', '天津市人才服务中心', '分公司'])(
    '%s is no branch',
    (value) => {
      expect(parseCompanyName(value)).toMatchObject({ normal: value, parent: value, branch: null })
    },
  )

  it.each([
    '天津国联建筑有限公司（原天津市第三建筑公司）',
    '天津国联建筑有限公司（曾用名：天津市第三建筑公司）',
    '天津国联建筑有限公司【原名:天津市第三建筑公司】',
  ])('takes the former name out of %s', (value) => {
    expect(parseCompanyName(value)).toMatchObject({
      normal: '天津国联建筑有限公司',
      formerName: '天津市第三建筑公司',
    })
  })

  it('knows places that the caller adds', () => {
    expect(parseCompanyName('空港经济区国联建筑公司', { regions: ['空港经济区'] })).toMatchObject({
      regions: ['空港经济区'],
      tradeName: '国联',
    })
  })
})

describe('candidate keys (domain §5.3, §8.4)', () => {
  const home = ['天津市', '天津']

  it.each([
    ['天津市国联建筑有限公司', '天津国联建筑有限责任公司'],
    ['天津市国联建筑有限公司', '国联建筑有限公司'],
    ['国联建筑有限公司', '国联建筑股份有限公司'],
    ['国联建筑有限公司', '国联建筑公司'],
    ['国联建筑有限公司', ' 国 联 建 筑 有限公司　'],
    ['国联（天津）建筑有限公司', '天津（国联）建筑有限公司'],
    ['成都（国联）建筑有限公司', '国联（成都）建筑有限公司'],
    ['成都市国联建筑有限公司', '国联（成都）建筑有限公司'],
    ['ＡＢＣ电子（天津）有限公司', 'abc电子有限公司'],
    ['天津市第1建筑公司', '天津市第一建筑有限公司'],
    ['天津市第壹建筑公司', '天津市第一建筑有限公司'],
    ['长安汽车（集团）有限责任公司', '长安汽车集团有限公司'],
    ['国联建筑有限公司（原兴达建筑公司）', '国联建筑有限公司'],
    ['国联建筑有限公司第2分公司', '国联建筑有限责任公司第二分公司'],
    ['张三小吃店（个体工商户）', '张三小吃店'],
  ])('%s and %s share a key', (a, b) => {
    expect(companyKey(a, { home })).toBe(companyKey(b, { home }))
    expect(companyKey(a, { home })).not.toBe('')
  })

  it.each([
    ['国联建筑有限公司', '国联建筑有限公司第二分公司'],
    ['国联建筑有限公司第一分公司', '国联建筑有限公司第二分公司'],
    ['成都国联建筑有限公司', '天津国联建筑有限公司'],
    ['长安汽车有限公司', '长安汽车集团有限公司'],
    ['国联建筑有限公司', '国联建材有限公司'],
  ])('%s and %s do not', (a, b) => {
    expect(companyKey(a, { home })).not.toBe(companyKey(b, { home }))
  })

  it('gives a branch its parent’s key beside its own', () => {
    expect(companyKeys('天津国联建筑有限公司北京分公司', { home })).toEqual({
      key: '国联建筑#北京分公司',
      parentKey: '国联建筑',
    })
    expect(companyKeys('天津国联建筑有限公司', { home })).toEqual({ key: '国联建筑', parentKey: null })
  })

  it('keeps the home region where nothing else is left', () => {
    expect(companyKey('天津有限公司', { home })).toBe('天津')
  })

  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '天津市',
          '成都',
          '（',
          '）',
          '国联',
          '建筑',
          '集团',
          '有限公司',
          '公司',
          '北京分公司',
          '(原',
          ' ',
          '第1',
          'Ａ',
        ),
      )
      .map((parts) => parts.join('')),
  )

  it('never throws; normal form and key are stable', () => {
    fc.assert(
      fc.property(names, (value) => {
        const once = parseCompanyName(value)
        expect(parseCompanyName(once.normal).normal).toBe(once.normal)
        expect(companyKey(once.normal, { home })).toBe(companyKey(value, { home }))
      }),
      { numRuns: 2000 },
    )
  })
})
