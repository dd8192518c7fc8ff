import { describe, expect, it } from 'vitest'
import { companyName } from './company-name.ts'

const column = { name: 'employer', kind: 'company-name', home: ['天津市', '天津'] } as const
const read = (raw: string) => {
  const normal = companyName.normalise(raw, column)
  return normal === null ? null : { normal, ...companyName.features(normal, column) }
}

describe('names of employers', () => {
  it.each([
    ['天津市国联建筑有限公司', '国联建筑', '国联', '建筑', '天津', ''],
    ['天津國聯建築有限責任公司', '国联建筑', '国联', '建筑', '天津', ''],
    ['国联（天津）建筑股份有限公司', '国联建筑', '国联', '建筑', '天津', ''],
    ['国联建筑', '国联建筑', '国联', '建筑', null, ''],
    ['成都（国联）建筑有限公司', '成都国联建筑', '国联', '建筑', '成都', ''],
    ['天津国联建筑有限公司第2分公司', '国联建筑', '国联', '建筑', '天津', '第二分公司'],
    ['长安汽车（集团）有限责任公司北京分公司', '长安汽车集团', '长安', '汽车', null, '北京分公司'],
    ['张三小吃店（个体工商户）', '张三小吃店', '张三', '小吃店', null, ''],
    ['ＡＢＣ电子（天津）有限公司', 'ABC电子', 'ABC', '电子', '天津', ''],
    ['Müller & Söhne GmbH', 'muller sohne', 'muller', null, null, ''],
    ['THE ACME CO., LTD.', 'acme', 'acme', null, null, ''],
  ])('divides %s', (raw, key, brand, trade, region, branch) => {
    expect(read(raw)).toMatchObject({ key, brand, trade, region, branch })
  })

  it('reads brand and trade aloud', () => {
    expect(read('天津市国联建筑有限公司')).toMatchObject({ sound: 'guo lian jian zhu', length: 4 })
  })

  it('keeps the home region where nothing else is left', () => {
    expect(read('天津有限公司')).toMatchObject({ key: '天津' })
  })

  it.each(['', '无', '不详', '-', 'NULL', '测试'])('finds no employer in %j', (raw) => {
    expect(read(raw)).toBeNull()
  })
})
