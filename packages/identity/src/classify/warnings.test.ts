import { expect, it } from 'vitest'
import { residentIdCheckCharacter } from '../resident-id/index.ts'
import { usccCheckCharacter } from '../uscc/index.ts'
import { classify, codeWarnings } from './index.ts'

const warnings = (value: string) => codeWarnings(classify(value, { day: '2015-08-31' }))

it('takes note of a county that no edition lists, without refusing the ID', () => {
  const body = '12019919800101001'
  expect(warnings(body + residentIdCheckCharacter(body))).toEqual(['region-not-in-table'])
})

it('takes note of first characters that are not assigned', () => {
  const body = `E5${'91350100M000100Y4'.slice(2)}`
  expect(warnings(body + usccCheckCharacter(body))).toEqual(['registering-class-not-in-table'])
})

it('is silent about ordinary, abolished and national regions, and about invalid codes', () => {
  for (const value of ['120101198001010012', '91350100M000100Y43', '120222400000050', '71526726-X', '']) {
    expect(warnings(value)).toEqual([])
  }
})
