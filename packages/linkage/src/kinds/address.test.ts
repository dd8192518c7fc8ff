import { describe, expect, it } from 'vitest'
import { address } from './address.ts'

const column = { name: 'address', kind: 'address', home: ['天津市', '天津'] } as const
const tokens = (raw: string) => address.features(address.normalise(raw, column) ?? '', column).tokens
const read = (raw: string) => {
  const normal = address.normalise(raw, column)
  return normal === null ? null : { normal, ...address.features(normal, column) }
}

describe('addresses', () => {
  it.each([
    ['天津市和平区 南京路十二号（3楼）201室', '和平', '南京路12号3楼201室', '12-3-201', '12'],
    ['和平区南京路12号', '和平', '南京路12号', '12', '12'],
    ['天津和平南京路12号', '和平', '南京路12号', '12', '12'],
    ['天津市和平路12号', null, '和平路12号', '12', '12'],
    ['河北路3号', null, '河北路3号', '3', '3'],
    ['廣東省深圳市南山區科技園3棟', '南山', '科技园3栋', '3', '3'],
    ['天津市武清县大良镇永兴村', '武清', '大良镇永兴村', null, null],
  ])('divides %s', (raw, division, rest, numbers, house) => {
    expect(read(raw)).toMatchObject({ division, rest, numbers, house })
  })

  it('takes 3号楼, 3栋 and 3幢 as one word', () => {
    const [one, other, third] = ['南京路12号3号楼', '南京路12号3栋', '南京路12号3幢'].map(tokens)
    expect(one).toEqual(other)
    expect(one).toEqual(third)
  })

  it.each([
    ['12 North Main Street, Apt. 3B', '12 n main st apt 3b', '12-3b', '12'],
    ['350 Fifth Avenue Suite 100', '350 5 ave ste 100', '350-5-100', '350'],
    ['350 5th Ave., Ste 100', '350 5 ave ste 100', '350-5-100', '350'],
    ['P.O. Box 77', 'po box 77', '77', '77'],
  ])('reads %s', (raw, normal, numbers, house) => {
    expect(read(raw)).toMatchObject({ normal, numbers, house, division: null })
  })

  it.each(['', '无', '不详', 'n/a', '...'])('finds no address in %j', (raw) => {
    expect(read(raw)).toBeNull()
  })
})
