import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Notice,
  noticeArbitrary,
  type Paste,
  pasteArbitrary,
  printedRows,
  printNotice,
} from '../../test/notice.ts'
import { ANNEX_IDS, annexTable } from '../annexes/index.ts'
import { lastDayOf } from '../calendar/index.ts'
import { toCsvRows } from '../tables/index.ts'
import { type PublishedPlan, publishedFigures, readPublishedPlan } from './index.ts'

function reports(plan: PublishedPlan): string[][][] {
  return ANNEX_IDS.map((id) => {
    const annex = plan.annexes[id]
    if (annex === undefined || plan.month === undefined) throw new Error(`${id} was not read`)
    return toCsvRows(
      annexTable(publishedFigures(annex, plan.month), { threshold: 1, order: 'as-given' }),
    ).slice(1)
  })
}

const month = (notice: Notice) => `${notice.year}-${String(notice.month).padStart(2, '0')}`

describe('a notice with other numbers, another order, other districts and other merged plans', () => {
  it('is read back as it was printed, however it was pasted', () => {
    fc.assert(
      fc.property(noticeArbitrary, pasteArbitrary, (notice, paste) => {
        const plan = readPublishedPlan(printNotice(notice, paste))
        expect(plan.problems).toEqual([])
        expect(plan.month).toBe(month(notice))
        expect(reports(plan)).toEqual(Object.values(printedRows(notice)))
        expect(plan.annexes['annex-5']?.planGroups).toEqual(
          notice.construction
            .filter((entity) => entity.members.length > 1)
            .map((entity) => entity.members.map((member) => member.name)),
        )
        const deadline = lastDayOf(`${notice.year}-${String(notice.deadlineMonth).padStart(2, '0')}`)
        expect(plan.statements.map(({ line: _, text: __, ...rest }) => rest)).toEqual([
          { kind: 'annual-target', wan: notice.targetWan },
          { kind: 'threshold', count: notice.threshold },
          { kind: 'deadline', subject: 'inspection', day: deadline },
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('never fails on any text, and takes nothing from what is no notice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(readPublishedPlan(text).problems.some((problem) => problem.effect === 'refused')).toBe(true)
      }),
    )
    expect(readPublishedPlan('').problems.map((problem) => problem.code)).toEqual(['NOT_A_PLAN'])
  })

  it('survives any piece of a notice: cut anywhere, it is read or reported', () => {
    const paste: Paste = {
      lineEnd: '\n',
      tabs: true,
      fullWidth: false,
      thousands: false,
      brokenUnit: false,
      gaps: 'kept',
    }
    fc.assert(
      fc.property(noticeArbitrary, fc.nat(), fc.nat(), (notice, from, length) => {
        const text = printNotice(notice, paste)
        const start = from % text.length
        const plan = readPublishedPlan(text.slice(0, start) + text.slice(start + (length % 200)))
        expect(
          plan.problems.every((problem) => problem.messages.zh !== '' && problem.messages.en !== ''),
        ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
