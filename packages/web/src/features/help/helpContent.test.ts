import { PERSON_OUTCOMES, UNIT_OUTCOMES } from '@kuomian/campaign'
import { describe, expect, it } from 'vitest'
import { helpContent } from './helpContent.ts'

const classes = [
  { code: 'K1', zh: '未参保 50 人以上的单位', en: 'Employers with 50 or more uninsured' },
  { code: 'K3', zh: '疑似劳务派遣', en: 'Suspected dispatch' },
]
const look = (question: string) => helpContent(question, 'district', classes)

describe('what the help shows', () => {
  it('is everything when nothing is looked for', () => {
    const all = look('')
    expect(all.units).toHaveLength(Object.keys(UNIT_OUTCOMES).length)
    expect(all.persons).toHaveLength(Object.keys(PERSON_OUTCOMES).length)
    expect(all.classes).toEqual(classes)
    expect(all.times).toBe(true)
    expect(all.steps.length).toBeGreaterThan(3)
    expect(all.shortcuts.length).toBeGreaterThan(3)
  })

  it('is one outcome for its code', () => {
    const { units, persons, steps, classes, times, shortcuts } = look('u09')
    expect(units.map(({ code }) => code)).toEqual(['U09'])
    expect([persons, steps, classes, shortcuts].flat()).toEqual([])
    expect(times).toBe(false)
  })

  it('is the outcomes that need proof, under the name of that column', () => {
    const proof = Object.entries(UNIT_OUTCOMES).flatMap(([code, outcome]) => (outcome.proof ? [code] : []))
    expect(look('写明依据').units.map(({ code }) => code)).toEqual(proof)
  })

  it('is the classes of the campaign by code and name', () => {
    expect(look('疑似劳务派遣').classes.map(({ code }) => code)).toEqual(['K3'])
    expect(look('k1').classes.map(({ code }) => code)).toEqual(['K1'])
  })

  it('has every shortcut under their title, and both days under theirs', () => {
    const keys = (question: string) => look(question).shortcuts.map((shortcut) => shortcut.keys)
    expect(keys('快捷键')).toEqual(keys(''))
    expect(look('as of').times).toBe(true)
  })

  it('counts what it shows', () => {
    expect(look('no such word').count).toBe(0)
    expect(look('u09').count).toBe(1)
  })

  it('shows each role its own first hour', () => {
    const [office, officer] = [helpContent('', 'city', []), helpContent('', 'district', [])]
    expect(office.steps[0]?.noun).toBe('imports')
    expect(officer.steps[1]?.noun).toBe('batches')
    expect(helpContent('导入', 'district', []).steps).toEqual([])
  })
})
