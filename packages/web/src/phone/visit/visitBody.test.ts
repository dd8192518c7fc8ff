import { personDetailsSchema } from '@kuomian/campaign'
import { visitRequestSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyUnit } from '../../features/visits/visitDraft.ts'
import { visitBody } from './visitBody.ts'
import { draftOfVisit, emptyVisit, type VisitDraft } from './visitDraft.ts'

beforeAll(() => vi.stubGlobal('navigator', { onLine: false }))
afterAll(() => vi.unstubAllGlobals())

const details = personDetailsSchema.parse({ worksHere: true, wageCents: 500_000, declaredCents: 0 })
const draft: VisitDraft = {
  ...emptyVisit('2016-06-30', '王强'),
  outcome: 'U16',
  persons: { 1: 'P05' },
  remaining: 'P17',
  details: { 1: details },
  dispatch: { real: true, userUnits: [{ ...emptyUnit, name: '云泽制造', headsByFirm: 30, headsByUnit: 28 }] },
}

describe('the request of a visit on the phone', () => {
  it('has each listed person with his own outcome or that of all others, and what was found about him', () => {
    const body = visitRequestSchema.parse(visitBody(draft, { units: 1 }, [1, 2]))
    expect(body.persons).toEqual([
      { leadPersonId: 1, outcome: 'P05', details },
      { leadPersonId: 2, outcome: 'P17', details: null },
    ])
    expect(body.dispatch?.userUnits).toEqual([
      { name: '云泽制造', code: null, headsByFirm: 30, headsByUnit: 28, splitAccount: null },
    ])
    expect(body.recordedOffline).toBe(true)
  })
  it('leaves out persons who stay open, and everything of an employer for a person without one', () => {
    expect(visitBody({ ...draft, remaining: null }, { units: 1 }, [1, 2]).persons).toHaveLength(1)
    const alone = visitBody(draft, { units: 0 }, [])
    expect([alone.persons, alone.dispatch, alone.wages, alone.headCounts]).toEqual([[], null, null, null])
  })
  it('asks the city for the other district or the other lead where the outcome does, and for nothing else', () => {
    const sent = (more: Partial<VisitDraft>) => {
      const { transferTo, duplicateOf } = visitBody({ ...draft, ...more }, { units: 1 }, [1, 2])
      return [transferTo, duplicateOf]
    }
    const typed = { transferTo: 2, duplicateOf: 10 }
    expect(sent({ ...typed, outcome: 'U11' })).toEqual([2, null])
    expect(sent({ ...typed, outcome: 'U13' })).toEqual([null, 10])
    expect(sent({ ...typed, outcome: 'U16' })).toEqual([null, null])
    expect(sent({ outcome: 'U11', transferTo: 'out' })).toEqual([null, null])
    expect(sent({ outcome: 'U13', duplicateOf: 'elsewhere' })).toEqual([null, null])
  })
  it('comes back from the outbox with what it asks of the city, also where that is nothing', () => {
    const back = (more: Partial<VisitDraft>) => {
      const body = visitBody({ ...draft, ...more }, { units: 1 }, [])
      const again = draftOfVisit({ kind: 'visit', leadName: '', body, files: [] }, 'act')
      return [again?.transferTo, again?.duplicateOf]
    }
    expect(back({ outcome: 'U11', transferTo: 2 })).toEqual([2, null])
    expect(back({ outcome: 'U11', transferTo: 'out' })).toEqual(['out', null])
    expect(back({ outcome: 'U13', duplicateOf: 10 })).toEqual([null, 10])
    expect(back({ outcome: 'U13', duplicateOf: 'elsewhere' })).toEqual([null, 'elsewhere'])
  })
  it('comes back from the outbox as as it was typed, so that what was refused can be changed', () => {
    const body = visitBody(draft, { units: 1 }, [1, 2])
    const back = draftOfVisit({ kind: 'visit', leadName: '', body, files: [] }, 'act')
    expect(back?.details).toEqual(draft.details)
    expect(back?.dispatch).toEqual(draft.dispatch)
    expect(back?.persons).toEqual({ 1: 'P05', 2: 'P17' })
    expect(back?.replaces).toBe('act')
  })
})
