import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ACCESS_BASE,
  ACCESS_VALUES,
  accessNumber,
  DOCUMENT_KINDS,
  type DocumentKind,
  documentRulesSchema,
  fillForm,
  fullUnitName,
  issuerOf,
  numberPattern,
  PAPERS,
  paperDay,
  paperNumber,
  plainCode,
  readAccessNumber,
  visitForm,
} from './index.ts'

const numbers = fc
  .tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.array(fc.integer({ min: 0, max: ACCESS_BASE - 1 }), {
      minLength: ACCESS_VALUES,
      maxLength: ACCESS_VALUES,
    }),
  )
  .map(([year, values]) => accessNumber(year, values))
const kinds = Object.keys(DOCUMENT_KINDS)
const isKind = (word: string): word is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, word)

describe('words of papers (GB/T 9704)', () => {
  it('a number has hexagonal brackets, the year in full and no leading zeros', () => {
    const rules = documentRulesSchema.parse({})
    const parts = { prefix: '津扩面办', district: '和平', year: 2016, n: 3 }
    expect(paperNumber(numberPattern(rules, 'enrolment-demand'), parts)).toBe('和平社险催字〔2016〕第3号')
    expect(paperNumber(numberPattern(rules, 'handover'), parts)).toBe('津扩面办移〔2016〕3号')
  })
  it('a day has Arabic figures without leading zeros', () => {
    expect(paperDay('2016-09-05')).toBe('2016年9月5日')
  })
  it('a unit is called in full, a former district by its name', () => {
    expect(fullUnitName({ name: { zh: '和平' }, kind: 'DISTRICT' })).toBe('和平区')
    expect(fullUnitName({ name: { zh: '静海' }, kind: 'COUNTY' })).toBe('静海县')
    expect(fullUnitName({ name: { zh: '蓟县' }, kind: 'COUNTY' })).toBe('蓟县')
    expect(fullUnitName({ name: { zh: '塘沽' }, kind: 'FORMER_DISTRICT' })).toBe('塘沽')
  })
  it('the city signs its own papers without a district', () => {
    const rules = documentRulesSchema.parse({ issuers: { order: '{city}{district}人社局' } })
    const names = { city: '天津市', district: '和平区', office: '市扩面办' }
    expect(issuerOf(rules, 'order', names)).toBe('天津市和平区人社局')
    expect(issuerOf(rules, 'audit-notice', { ...names, district: '' })).toBe('天津市社会保险基金管理中心')
    expect(issuerOf(rules, 'handover', { ...names, district: '' })).toBe('市扩面办')
  })
  it('a pattern of numbers without its count or its brackets is refused', () => {
    expect(documentRulesSchema.safeParse({ numbers: { order: '第3号' } }).success).toBe(false)
  })
})

describe('forms', () => {
  it.each([...kinds, 'visit-form'])('%s names only places that its fields have', (kind) => {
    const paper = isKind(kind) ? PAPERS[kind] : visitForm
    expect(() => fillForm(paper.form, paper.sample)).not.toThrow()
  })
  it('an empty list takes its heading and its page with it', () => {
    const { form, sample } = PAPERS['enrolment-demand']
    const blocks = (fields: typeof sample) => fillForm(form, fields).blocks.map(({ block }) => block)
    expect(blocks(sample)).toContain('break')
    expect(blocks({ ...sample, 人员名单: [] })).not.toContain('break')
  })
  it('several lines become several paragraphs, and what cannot be printed is left out', () => {
    const { form, fields } = PAPERS['audit-opinion']
    const { blocks } = fillForm(form, { ...PAPERS['audit-opinion'].sample, 稽核情况: '一。\n\n二。' })
    const texts = blocks.flatMap((part) => (part.block === 'paragraph' ? [part.text] : []))
    expect(texts).toContain('一。')
    expect(texts).toContain('二。')
    expect(() => fields({})).toThrow()
  })
})

describe('the number on a paper', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const read = { number, year: Number(number.slice(0, 4)) }
        expect(readAccessNumber(number)).toEqual(read)
        expect(readAccessNumber(` ${number.toLowerCase().replaceAll('-', ' ')}　`)).toEqual(read)
      }),
    )
  })
  it('shows every single wrong character', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 5, max: 13 }),
        fc.constantFrom(...'0123456789ABCDEFG'),
        (number, at, put) => {
          const place = number[at] === '-' ? at + 1 : at
          fc.pre(number[place] !== put)
          expect(readAccessNumber(`${number.slice(0, place)}${put}${number.slice(place + 1)}`)).toBeNull()
        },
      ),
    )
  })
  it('a code is compared without blanks, hyphens, case and width', () => {
    expect(plainCode(' 70063 098-x ')).toBe('70063098X')
    expect(plainCode('７００６３０９８Ｘ')).toBe('70063098X')
  })
})
