import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planLines } from '../../test/tianjin-figures.ts'
import { campaignSchema } from '../campaigns/index.ts'
import { asPrinted, checkPublishedPlan } from '../findings/index.ts'
import { publishedFigures, readPublishedPlan } from '../published-plan/index.ts'
import {
  QUALITY_ACTS,
  type QualityState,
  qualityAfter,
  reviseFindings,
  siteCheckOf,
  standingFindings,
  stateOfReturned,
  stateOfVanished,
} from './index.ts'

const root = new URL('../../../../', import.meta.url)
const tianjin = campaignSchema.parse(
  JSON.parse(readFileSync(new URL('campaigns/tianjin-2015/campaign.json', root), 'utf8')),
)
const plan = readPublishedPlan(planLines.join('\n'))
const month = plan.month ?? ''
const figures = Object.values(plan.annexes).map((annex) => publishedFigures(annex, month))
const published = checkPublishedPlan(plan)
/** What is about the print of a notice and not about figures. */
const ofPrint = (rule: string) => ['UNIT', 'WEEKDAY', 'T20', 'T21'].includes(rule)

describe('the standing rules over figures', () => {
  it('say of the published figures exactly what they say of the published notice', () => {
    const live = checkPublishedPlan(asPrinted(figures, { month, threshold: 50, statements: plan.statements }))
    const told = (findings: typeof live) =>
      findings.map(({ id, severity, messages }) => ({ id, severity, messages }))
    expect(told(live)).toEqual(told(published))
  })

  it('find every anomaly T01–T20 with what the campaign’s data fix in place of a text', () => {
    const standing = standingFindings(tianjin, month, figures)
    const numbers = new Set(standing.map(({ rule }) => rule))
    for (let number = 1; number <= 20; number += 1)
      expect(numbers).toContain(`T${String(number).padStart(2, '0')}`)
    expect(new Set(standing.filter(({ rule }) => !ofPrint(rule)).map(({ id }) => id))).toEqual(
      new Set(published.filter(({ rule }) => !ofPrint(rule)).map(({ id }) => id)),
    )
    for (const { rule } of standing) expect(siteCheckOf(rule).zh).not.toBe(siteCheckOf('CELL_MISSING').zh)
  })

  it('do not hold the target of the text against a city at a share of its size', () => {
    expect(standingFindings(tianjin, month, figures, false).some(({ rule }) => rule === 'T07')).toBe(false)
  })
})

describe('what becomes of findings', () => {
  it('whatever looks and people do in whatever order, every finding that is found stands, and no other', () => {
    const looks = fc.array(
      fc.record({
        found: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        act: fc.constantFrom(...QUALITY_ACTS),
        on: fc.constantFrom('a', 'b', 'c'),
      }),
    )
    fc.assert(
      fc.property(looks, (steps) => {
        const rows = new Map<string, { key: string; state: QualityState; isGone: boolean; zh: string }>()
        for (const { found, act, on } of steps) {
          const now = found.map((key) => ({ key, zh: key }))
          const { appeared, changed, returned, vanished } = reviseFindings([...rows.values()], now)
          expect(changed).toEqual([])
          for (const one of appeared) rows.set(one.key, { ...one, state: 'open', isGone: false })
          for (const { key } of returned) {
            const row = rows.get(key)
            if (row) rows.set(key, { ...row, isGone: false, state: stateOfReturned(row.state) })
          }
          for (const key of vanished) {
            const row = rows.get(key)
            if (row) rows.set(key, { ...row, isGone: true, state: stateOfVanished(row.state) })
          }
          expect([...rows.values()].flatMap(({ key, isGone }) => (isGone ? [] : [key])).sort()).toEqual(
            [...found].sort(),
          )
          for (const { isGone, state } of rows.values())
            if (isGone) expect(['corrected', 'dismissed']).toContain(state)
          const row = rows.get(on)
          const next = row === undefined || row.isGone ? null : qualityAfter(row.state, act)
          if (row !== undefined && next !== null) rows.set(on, { ...row, state: next })
        }
      }),
    )
  })
})
