import { residentIdCheckCharacter } from '@kuomian/identity'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residentId } from './resident-id.ts'
import { residentIdRepairs } from './resident-id-repairs.ts'

const column = { name: 'id', kind: 'resident-id' } as const
const normal = (raw: string) => residentId.normalise(raw, column)
const features = (id: string) => residentId.features(id, column)

/** A valid number of any province, day and sequence. */
const valid = fc
  .tuple(
    fc.constantFrom('110105', '120107', '440524', '650102'),
    fc.integer({ min: 1900, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(([region, year, month, day, sequence]) => {
    const two = (n: number) => String(n).padStart(2, '0')
    const body = `${region}${year}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`
    return body + residentIdCheckCharacter(body)
  })
const character = fc.constantFrom(...'0123456789X')

describe('resident IDs (domain §6.4)', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
    ['120107751231123', '120107197512311232'],
    ['’１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['11010519491231002Х', '11010519491231002X'],
    ['11010519491231002×', '11010519491231002X'],
    ['11010519491231002*', '11010519491231002X'],
    ['1101 0519 4912 3100 2X', '11010519491231002X'],
    ['440524188001010014.0', '440524188001010014'],
    ['身份证:120101198001010012', '120101198001010012'],
    ['12O1O1198OO1O1OO12', '120101198001010012'],
    ['110105194912310021', '110105194912310021'],
    ['120101198001010000', '120101198001010000'],
    ['E12345678', 'E12345678'],
    ['H0123456(7)', 'H01234567'],
  ])('reads %s as %s', (raw, id) => {
    expect(normal(raw)).toBe(id)
  })

  it.each([
    '',
    ' ',
    '无',
    '身份证丢失',
    '111111111111111111',
    '00000000000000000X',
    '1.20101E+17',
    '12010119800101****',
    '-',
    'N/A',
  ])('finds no number in %j', (raw) => {
    expect(normal(raw)).toBeNull()
  })

  it('packs region, birth without century and sequence', () => {
    expect(features('11010519491231002X')).toEqual({
      number: 11010519491231002n,
      packed: 0x110105491231002n,
      birth: 19491231,
      region: 110105,
      prefix: '11010519491231',
      valid: true,
      repairs: [],
    })
  })

  it('knows a passport by nothing but its text', () => {
    expect(features('E12345678')).toMatchObject({ number: null, packed: null, birth: null, valid: false })
  })

  it('offers no repair for what a spreadsheet rounded', () => {
    expect(features('120101198001010000')).toMatchObject({ valid: false, repairs: [], birth: 19800101 })
  })

  it('repairs any one wrong character, the check character too', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), character, (id, at, typed) => {
        const wrong = id.slice(0, at) + typed + id.slice(at + 1)
        fc.pre(wrong !== id && /^\d{17}[\dX]$/.test(wrong))
        expect(residentIdRepairs(wrong)).toContain(BigInt(id.slice(0, 17)))
      }),
    )
  })

  it('repairs any two neighbours swapped', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), (id, at) => {
        const wrong = `${id.slice(0, at)}${id.charAt(at + 1)}${id.charAt(at)}${id.slice(at + 2)}`
        fc.pre(wrong !== id && /^\d{17}[\dX]$/.test(wrong))
        expect(residentIdRepairs(wrong)).toContain(BigInt(id.slice(0, 17)))
      }),
    )
  })

  it('offers few repairs, each once, none of them the number as typed unless its check character is the slip', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...'0123456789'), (id, at, typed) => {
        const repairs = residentIdRepairs(id.slice(0, at) + typed + id.slice(at + 1))
        expect(repairs.length).toBeLessThanOrEqual(36)
        expect(new Set(repairs).size).toBe(repairs.length)
      }),
    )
  })
})
