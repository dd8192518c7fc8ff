import { readFileSync } from 'node:fs'
import {
  holidayTableSchema,
  PERSON_OUTCOMES,
  personDetailsSchema,
  UNIT_OUTCOMES,
  workingCalendar,
} from '@kuomian/campaign'
import { visitRequestSchema } from '@kuomian/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyUnit } from '../../features/visits/visitDraft.ts'
import type { FileFacts } from '../content.ts'
import { contradictionOf, missingOf, missingSteps, unitLacks, type VisitRules } from './missing.ts'
import { stepsOf } from './steps.ts'
import { visitBody } from './visitBody.ts'
import { emptyVisit, type VisitDraft } from './visitDraft.ts'

const table = new URL('../../../../../calendars/cn.json', import.meta.url)
const rules: VisitRules = {
  lead: { id: 9, units: 1, persons: 3, issuedOn: '2016-06-01' },
  inspection: 'site',
  officersPerVisit: 2,
  calendar: workingCalendar(holidayTableSchema.parse(JSON.parse(readFileSync(table, 'utf8')))),
  listed: [1, 2, 3],
  otherDistricts: [2, 3],
  today: '2016-06-30',
}
const dispatchRules: VisitRules = { ...rules, inspection: 'dispatch' }
const plain: VisitDraft = { ...emptyVisit('2016-06-30', '王强'), otherOfficers: '李敏', outcome: 'U02' }
const missing = (more: Partial<VisitDraft>, by = rules) => missingOf({ ...plain, ...more }, by)
const details = (more: object) => personDetailsSchema.parse(more)
const file = (kind: FileFacts['kind']): FileFacts => ({
  ...{ id: kind, kind, name: '', mediaType: '', bytes: 1, sha256: '', source: 'camera', takenAt: '' },
  timeSource: null,
  place: null,
})
const unit = { ...emptyUnit, name: '云泽制造', headsByFirm: 30 }

describe('what a visit on the phone still lacks', () => {
  it('is nothing for a plain one, and each thing that the server would refuse', () => {
    expect(missing({})).toEqual([])
    expect(missing({ outcome: null, otherOfficers: '王强' })).toEqual(['outcome', 'officers'])
    expect(missing({ otherOfficers: `${'很'.repeat(41)}` })).toEqual(['officerNames'])
    expect(missing({ otherOfficers: [...'一二三四五六七八九十'].join(' ') })).toEqual(['officerNames'])
    expect(missing({ happenedOn: '' })).toEqual(['day'])
    expect(missing({ happenedOn: '2016-07-01' })).toEqual(['dayAhead'])
    expect(missing({ happenedOn: '2016-07-01' }, { ...rules, today: null })).toEqual([])
    expect(missing({ happenedOn: '2016-05-31' })).toEqual(['beforeIssue'])
    expect(missing({ nextOn: '2016-06-30' })).toEqual(['nextOn'])
    expect(missing({ registerBy: '2016-07-02' })).toEqual(['registerBy'])
    expect(missing({ registerBy: '2016-07-04' })).toEqual([])
    expect(missing({ registerBy: '2016-07-02', outcome: 'U15' })).toEqual([])
  })
  it('is a note and a photograph for every outcome that ends the lead, a signature not being one', () => {
    const proved = Object.entries(UNIT_OUTCOMES).flatMap(([code, { proof }]) => (proof ? [code] : []))
    expect(proved).toEqual(['U07', 'U08', 'U09', 'U10', 'U12'])
    for (const outcome of proved) {
      expect(missing({ outcome })).toEqual(['photo', 'note'])
      const signed = { files: [file('signature')], signature: 'signature', signedBy: '赵六' }
      expect(missing({ outcome, note: '厂房空置', ...signed })).toEqual(['photo'])
      expect(missing({ outcome, note: '厂房空置', files: [file('photo')] })).toEqual([])
    }
  })
  it('is the district that an employer moved to, or that it left the city (U11)', () => {
    expect(missing({ outcome: 'U11' })).toEqual(['transferTo'])
    expect(missing({ outcome: 'U11', transferTo: 2 })).toEqual([])
    expect(missing({ outcome: 'U11', transferTo: 'out' })).toEqual([])
    // Its own district is none that it can have moved to.
    expect(missing({ outcome: 'U11', transferTo: 1 })).toEqual(['transferTo'])
    expect(missing({ outcome: 'U11' }, { ...rules, otherDistricts: [] })).toEqual([])
    expect(missing({ outcome: 'U02', transferTo: 1 })).toEqual([])
  })
  it('is the lead that this one duplicates, which is another one (U13)', () => {
    expect(missing({ outcome: 'U13' })).toEqual(['duplicateOf'])
    expect(missing({ outcome: 'U13', duplicateOf: 9 })).toEqual(['duplicateOf'])
    expect(missing({ outcome: 'U13', duplicateOf: 10 })).toEqual([])
    expect(missing({ outcome: 'U13', duplicateOf: 'elsewhere' })).toEqual(['note'])
    expect(missing({ outcome: 'U13', duplicateOf: 'elsewhere', note: '望川纺织二厂' })).toEqual([])
    expect(missing({ outcome: 'U02', duplicateOf: 9 })).toEqual([])
  })
  it('is never nothing where the request is not of the form that the server takes', () => {
    const word = (most: number) => fc.string({ unit: 'grapheme', maxLength: most })
    const count = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
    const drafts = fc.record({
      outcome: fc.constantFrom(...Object.keys(UNIT_OUTCOMES)),
      otherOfficers: word(200),
      note: word(2_000),
      signedBy: word(60),
      signature: fc.constantFrom(null, '0190a000-0000-7000-8000-000000000001'),
      persons: fc.dictionary(fc.constantFrom('1', '2'), fc.constantFrom(...Object.keys(PERSON_OUTCOMES))),
      files: fc.constantFrom<FileFacts[]>([], [file('photo')]),
      nextOn: fc.constantFrom('', '2016-07-05'),
      transferTo: fc.constantFrom(null, 2, 'out' as const),
      duplicateOf: fc.constantFrom(null, 10, 'elsewhere' as const),
      dispatch: fc.record({
        real: fc.constantFrom(null, true, false),
        userUnits: fc.array(
          fc.record({
            name: word(120),
            code: fc.constantFrom('', ' 91350100M000100Y43 ', '不明'),
            headsByFirm: count,
            headsByUnit: count,
            splitAccount: fc.constantFrom(null, true, false),
          }),
          { maxLength: 3 },
        ),
      }),
    })
    let complete = 0
    fc.assert(
      fc.property(drafts, (typed) => {
        const draft = { ...plain, ...typed }
        if (missingOf(draft, dispatchRules).length > 0) return
        complete += 1
        expect(visitRequestSchema.safeParse(visitBody(draft, rules.lead, rules.listed)).error).toBeUndefined()
      }),
      { numRuns: 3_000, seed: 7 },
    )
    expect(complete).toBeGreaterThan(50)
  })
  it('is either half of a signature', () => {
    expect(missing({ signedBy: '赵六' })).toEqual(['signer'])
    expect(missing({ signature: 'signature', files: [file('signature')] })).toEqual(['signer'])
  })
  it('is the outcome of a person of whom something is said, and the mending of what contradicts it', () => {
    const said = { details: { 2: details({ worksHere: true, wageSince: '2016-05' }) } }
    expect(missing(said)).toEqual(['personOutcome'])
    expect(missing({ ...said, remaining: 'P05' })).toEqual([])
    expect(missing({ ...said, persons: { 2: 'P07' } })).toEqual(['personContradicts'])
    expect(missing({ details: { 2: details({ wageSince: '2016-07' }) }, remaining: 'P05' })).toEqual([
      'personContradicts',
    ])
    // Who is not on the list any more is not sent.
    expect(missing({ details: { 9: details({ worksHere: true }) } })).toEqual([])
    expect(contradictionOf({ ...plain, ...said, persons: { 2: 'P08' } }, 2)).toBe('works-here-contradicts')
  })
  it('is the word that more were found than issued', () => {
    const counts = { ...plain.counts, onSite: 9, insured: 1 }
    expect(missing({ counts })).toEqual(['changed'])
    expect(missing({ counts, headCountChanged: true })).toEqual([])
    expect(missing({ counts: { ...counts, interns: 10 }, headCountChanged: true })).toEqual(['counts'])
  })
})

describe('a dispatch suspect on the phone (R07)', () => {
  const found = (more: Partial<VisitDraft>) => missing({ outcome: 'U16', ...more }, dispatchRules)
  it('is verified only when somebody says whether it is one, and with user units where it is', () => {
    expect(found({})).toEqual(['dispatch'])
    expect(found({ dispatch: { real: false, userUnits: [] } })).toEqual([])
    expect(found({ dispatch: { real: true, userUnits: [] } })).toEqual(['units'])
    expect(found({ dispatch: { real: true, userUnits: [unit] } })).toEqual([])
    expect(found({ dispatch: { real: true, userUnits: [unit, unit] } })).toEqual(['unitTwice'])
    expect(missing({ outcome: 'U15' }, dispatchRules)).toEqual([])
  })
  it('names each user unit with the heads of the firm, and a code that can be one', () => {
    expect(unitLacks(emptyUnit, '2016-06-30')).toBe('unitNameMissing')
    expect(unitLacks({ ...unit, headsByFirm: null }, '2016-06-30')).toBe('unitHeadsMissing')
    expect(unitLacks({ ...unit, code: '91350100M000100Y44' }, '2016-06-30')).toBe('unitCodeWrong')
    expect(unitLacks({ ...unit, code: ' 91350100M000100Y43 ' }, '2016-06-30')).toBeNull()
    expect(found({ dispatch: { real: true, userUnits: [{ ...unit, headsByFirm: null }] } })).toEqual([
      'unitFacts',
    ])
  })
  it('that is none sends no units, whatever was typed before', () => {
    const draft = { ...plain, outcome: 'U16', dispatch: { real: false, userUnits: [emptyUnit] } }
    expect(missingOf(draft, dispatchRules)).toEqual([])
    expect(visitBody(draft, rules.lead, rules.listed).dispatch).toEqual({ real: false, userUnits: [] })
  })
})

describe('the steps of a visit', () => {
  it('put the persons first where each is asked for, and ask a person without an employer for neither heads nor list', () => {
    expect(stepsOf(1, 'persons').slice(0, 2)).toEqual(['outcome', 'persons'])
    expect(stepsOf(1, 'dispatch').slice(0, 2)).toEqual(['outcome', 'dispatch'])
    expect(stepsOf(0, 'persons')).toEqual(['outcome', 'proof', 'save'])
  })
  it('have a place for whatever can be missing', () => {
    const steps = new Set<string>(stepsOf(1, 'dispatch'))
    expect(Object.values(missingSteps).filter((step) => !steps.has(step))).toEqual([])
  })
})
