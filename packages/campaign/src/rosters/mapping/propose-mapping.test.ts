import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterOf } from '../catalogue.ts'
import { rosterColumns } from '../columns.ts'
import { ROSTER_KINDS } from '../roster.ts'
import { chooseMapping } from './choose-mapping.ts'
import { proposeMapping } from './propose-mapping.ts'

const fields = (kind: (typeof ROSTER_KINDS)[number], headers: string[]) =>
  proposeMapping(kind, headers).columns.map(({ field }) => field)

describe('the fifteen rosters', () => {
  it.each(ROSTER_KINDS)('%s: its own titles, in any order, are its own fields', (kind) => {
    const declared = rosterOf(kind).fields
    const proposal = proposeMapping(
      kind,
      declared.toReversed().map(({ zh }) => zh),
    )
    expect(proposal.columns.map(({ field }) => field)).toEqual(declared.toReversed().map(({ name }) => name))
    expect(proposal).toMatchObject({ missing: [], duplicates: [] })
  })

  it.each(ROSTER_KINDS)('%s: field names and columns of the lake are unique', (kind) => {
    const columns = rosterColumns(rosterOf(kind)).map(({ name }) => name)
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns.every((name) => /^[a-z][a-z_]*$/.test(name))).toBe(true)
  })

  it('a relation of two employers keeps their columns apart', () => {
    const names = rosterColumns(rosterOf('dispatch-relations')).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'user_name',
        'user_key',
        'user_uscc',
        'firm_name',
        'firm_key',
        'firm_org_code',
      ]),
    )
  })
})

describe('headers as departments write them', () => {
  it('aliases, blanks, full width, marks of required fields and English', () => {
    expect(
      fields('housing-fund', ['身 份 证 号', '＊姓名', 'unit account', '企业名称', '缴存基数（元）']),
    ).toEqual(['resident_id', 'person_name', 'fund_account', 'employer_name', 'base'])
  })

  it('two levels: the last one decides, or both together', () => {
    expect(
      fields('ledger-units', ['基本情况/单位编号', '缴费情况/应缴', '缴费情况/实缴', '参保/人数']),
    ).toEqual(['unit_number', 'due', 'paid', 'insured_count'])
  })

  it('万元 in the header is a scale', () => {
    const [, amount] = proposeMapping('sme', ['企业名称', '补贴金额（万元）']).columns
    expect(amount).toMatchObject({ field: 'amount', scale: 10_000, why: 'brackets' })
  })

  it('what only resembles a title is proposed with little confidence', () => {
    const [column] = proposeMapping('sme', ['受补贴企业的名称']).columns
    expect(column?.confidence ?? 0).toBeLessThan(0.8)
    expect(fields('sme', ['序号', '备注', '审核意见'])).toEqual([null, null, null])
  })

  it('the surest column gets the field', () => {
    expect(fields('ledger-persons', ['证件号码', '公民身份号码', '身份证号码'])).toEqual([
      null,
      null,
      'resident_id',
    ])
  })

  it('required fields without a column and columns with the same header are named', () => {
    const proposal = proposeMapping('sme', ['从业人数', '批次', '从业人数'])
    expect(proposal.missing).toEqual(['employer_name'])
    expect(proposal.duplicates).toEqual([{ field: 'staff_count', columns: [0, 2] }])
  })
})

describe('a mapping that a person chose', () => {
  it('counts as sure, and is checked in the same way', () => {
    const chosen = chooseMapping(
      'sme',
      ['甲', '乙', '丙（万元）'],
      ['employer_name', 'employer_name', 'amount'],
    )
    expect(chosen.columns.map(({ confidence, scale }) => [confidence, scale])).toEqual([
      [1, 1],
      [1, 1],
      [1, 10_000],
    ])
    expect(chosen.duplicates).toEqual([{ field: 'employer_name', columns: [0, 1] }])
  })

  it('an unknown field is a column left aside', () => {
    expect(chooseMapping('sme', ['甲'], ['no_such_field'])).toMatchObject({
      columns: [{ field: null }],
      missing: ['employer_name'],
    })
  })
})

describe('whatever the header', () => {
  const title = fc.constantFrom(
    ...ROSTER_KINDS.flatMap((kind) => rosterOf(kind).fields.flatMap(({ zh, aliases }) => [zh, ...aliases])),
  )
  const headers = fc.array(fc.oneof(title, fc.string({ maxLength: 12 })), { maxLength: 20 })

  it('no field has two columns, and missing is what no column fills', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROSTER_KINDS), headers, (kind, given) => {
        const { columns, missing } = proposeMapping(kind, given)
        const mapped = columns.flatMap(({ field }) => field ?? [])
        expect(columns.map(({ header }) => header)).toEqual(given)
        expect(new Set(mapped).size).toBe(mapped.length)
        const required = rosterOf(kind).fields.filter((field) => field.required)
        expect(missing).toEqual(required.filter(({ name }) => !mapped.includes(name)).map(({ name }) => name))
      }),
    )
  })
})
