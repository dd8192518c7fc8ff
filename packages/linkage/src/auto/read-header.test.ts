import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerWords, readHeader } from './read-header.ts'

describe('headers', () => {
  it.each([
    ['Date_ofBirth', ['date', 'of', 'birth']],
    ['FIRST NAME', ['first', 'name']],
    ['ＩＤ 号', ['id', '号']],
  ])('%s is %j', (header, words) => {
    expect(headerWords(header)).toEqual(words)
  })

  it.each([
    ['firstName', 'given-name'],
    ['FIRST_NAME', 'given-name'],
    ['fname1', 'given-name'],
    ['Last Name', 'surname'],
    ['dob', 'birth-date'],
    ['Date of birth', 'birth-date'],
    ['customer phone', 'phone'],
    ['ZIP', 'postcode'],
    ['Company Name', 'organisation'],
    ['product_title', 'title'],
    ['cluster_id', 'truth'],
    ['record id', 'row-key'],
    ['身份证号', 'resident-id'],
    ['职工姓名', 'full-name'],
    ['用人单位名称（全称）', 'organisation'],
    ['联系电话', 'phone'],
    ['出生日期', 'birth-date'],
    ['统一社会信用代码', 'org-code'],
    ['现住址', 'address'],
  ])('%s means %s', (header, meaning) => {
    expect(readHeader(header)?.meaning).toBe(meaning)
  })

  it('says nothing of a header that nobody knows', () => {
    expect(readHeader('qqzz')).toBeNull()
  })

  it('reads any header without failing, cases and underscores apart the same (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (header) => {
        readHeader(header)
      }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('date', 'of', 'birth', 'name', 'first', 'id'), { minLength: 1 }),
        (words) => {
          expect(readHeader(words.join('_').toUpperCase())).toEqual(readHeader(words.join(' ')))
        },
      ),
    )
  })
})
