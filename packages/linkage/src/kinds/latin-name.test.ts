import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEATURES } from '../model/feature.ts'
import { latinNameFeatures, normaliseLatinName } from './latin-name.ts'
import { phoneticCode } from './sound.ts'

describe('a name in Latin letters', () => {
  it.each([
    ['O’Neil, Dr. Anne-Marie', 'anne marie oneil'],
    ['MR JOHN SMITH JR.', 'john smith'],
    ['Smith, Jr.', 'smith'],
    ['J. R. Smith', 'jr smith'],
    ['Dr', 'dr'],
    ['José  García', 'jose garcia'],
    ['unknown', null],
    ['12', null],
  ])('%j → %j', (raw, normal) => expect(normaliseLatinName(raw)).toBe(normal))

  it('is found by sound in any order', () => {
    const one = latinNameFeatures('john smith')
    const other = latinNameFeatures('smyth jon')
    expect(one.sounds).toEqual(other.sounds)
    expect(one.sound).toBe('jn smt')
    expect(one.fold).toBe('johnsmith')
  })
  it('has the features of a person name', () => {
    expect(Object.keys(latinNameFeatures('a')).sort()).toEqual(Object.keys(FEATURES['person-name']).sort())
  })
  it('joins initials that a title stood between', () => {
    expect(normaliseLatinName('a.dr-a')).toBe('aa')
  })
  it('keeps its normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abdrM.,- ’éjs') }), (raw) => {
        const normal = normaliseLatinName(raw)
        if (normal !== null) expect(normaliseLatinName(normal)).toBe(normal)
      }),
    )
  })
})

describe('how a word sounds', () => {
  it.each([
    ['catherine', 'kathryn'],
    ['philip', 'filip'],
    ['stephen', 'steven'],
    ['schmidt', 'schmitt'],
    ['johnson', 'jonsson'],
    ['meyer', 'maier'],
    ['wright', 'rite'],
    ['knight', 'nite'],
    ['mackenzie', 'mckenzie'],
    ['vogel', 'fogel'],
  ])('%s like %s', (one, other) => expect(phoneticCode(one)).toBe(phoneticCode(other)))
  it.each([
    ['smith', 'jones'],
    ['miller', 'milner'],
    ['bar', 'ba'],
  ])('%s unlike %s', (one, other) => expect(phoneticCode(one)).not.toBe(phoneticCode(other)))
})
