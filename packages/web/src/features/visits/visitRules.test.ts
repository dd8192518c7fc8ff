import { readFileSync } from 'node:fs'
import { holidayTableSchema, personDetailsSchema } from '@kuomian/campaign'
import type { Evidence } from '@kuomian/contract'
import { describe, expect, it } from 'vitest'
import { emptyDraft, type VisitDraft } from './visitDraft.ts'
import { visitRequest } from './visitRequest.ts'
import { missingOf, ordersRegistration, type VisitedLead, type VisitRules } from './visitRules.ts'

const file = new URL('../../../../../calendars/cn.json', import.meta.url)
const rules: VisitRules = {
  officersPerVisit: 2,
  inspection: 'site',
  contribution: { bases: [], rates: [] },
  holidays: holidayTableSchema.parse(JSON.parse(readFileSync(file, 'utf8'))),
}
const lead: VisitedLead = {
  id: 1,
  units: 1,
  persons: 60,
  undecided: 60,
  issuedOn: '2016-06-01',
  districtId: 1,
  leadClass: 'K1',
}
const photo: Evidence = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'photo',
  name: '门头.jpg',
  mediaType: 'image/jpeg',
  bytes: 1,
  sha256: '0'.repeat(64),
  source: 'gallery',
  takenAt: null,
  timeSource: null,
  place: null,
  state: 'stored',
  width: 1,
  height: 1,
}
const draft: VisitDraft = { ...emptyDraft('2016-06-30', 2), outcome: 'U02', officers: ['王强', '李敏'] }
const missing = (more: Partial<VisitDraft>, by = rules) => missingOf({ ...draft, ...more }, lead, by)

describe('what a record of a visit still lacks', () => {
  it('is nothing for a plain one, and officers where one is named twice', () => {
    expect(missing({})).toEqual([])
    expect(missing({ outcome: null })).toEqual(['needOutcome'])
    expect(missing({ officers: ['王强', ' 王强'] })).toEqual(['needOfficers'])
  })
  it('is a note and a file that has arrived where the outcome ends the lead', () => {
    expect(missing({ outcome: 'U10' })).toEqual(['needNote', 'needProof'])
    const proved = { outcome: 'U10', note: '厂房空置' }
    expect(missing({ ...proved, evidence: [photo] })).toEqual([])
    expect(missing({ ...proved, evidence: [{ ...photo, kind: 'signature' }] })).toEqual(['needProof'])
  })
  it('is the word that the head count changed, where more were found than issued', () => {
    const counts = { ...draft.counts, onSite: 80, contract: 80, insured: 10 }
    expect(missing({ counts })).toEqual(['needChanged'])
    expect(missing({ counts, headCountChanged: true })).toEqual([])
    expect(missing({ counts, outcome: 'U17' })).toEqual([])
  })
  it('is the other half of a signature, and the outcome of somebody whose wage is given', () => {
    expect(missing({ signedBy: '赵经理' })).toEqual(['needSignature'])
    const details = { '7': personDetailsSchema.parse({ worksHere: true }) }
    expect(missing({ details })).toEqual(['needPersonOutcome'])
    expect(missing({ details, persons: { '7': 'P05' } })).toEqual([])
    expect(missing({ details, remaining: 'P05' })).toEqual([])
  })
  it('is the user units of a dispatch that was verified', () => {
    const dispatched = { ...rules, inspection: 'dispatch' } as const
    expect(missing({ outcome: 'U16' }, dispatched)).toEqual(['needDispatch'])
    const real = { outcome: 'U16', dispatch: { real: true, userUnits: [] } }
    expect(missing(real, dispatched)).toEqual(['needUserUnits'])
  })
})

describe('a draft as it is sent', () => {
  it('leaves behind what the outcome does not ask', () => {
    expect(ordersRegistration('U02')).toBe(true)
    expect(ordersRegistration('U15')).toBe(false)
    expect(ordersRegistration('U01')).toBe(false)
    const typed = { ...draft, registerBy: '2016-07-15', transferTo: 2, duplicateOf: 3 }
    expect(visitRequest(typed, lead, [])).toMatchObject({
      registerBy: '2016-07-15',
      transferTo: null,
      duplicateOf: null,
    })
    expect(visitRequest({ ...typed, outcome: 'U11' }, lead, [])).toMatchObject({
      registerBy: null,
      transferTo: 2,
    })
  })
  it('sends blank codes and unnamed operating states as nothing, and files by their ids', () => {
    const unit = { name: ' 制造厂 ', code: ' ', headsByFirm: 3, headsByUnit: null, splitAccount: null }
    const sent = visitRequest(
      { ...draft, evidence: [photo], dispatch: { real: true, userUnits: [unit] } },
      lead,
      [],
    )
    expect(sent.dispatch?.userUnits).toEqual([{ ...unit, name: '制造厂', code: null }])
    expect(sent.evidence).toEqual([photo.id])
  })
})
