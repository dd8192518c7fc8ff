import type { PublishedPlan } from '../published-plan/index.ts'
import { compareRates, isRate, printQuotient, rateOf } from '../rates/index.ts'
import { type AnnexView, numberOf, rowOf } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'

const MEASURES = [
  { listed: 'units', issued: 'issuedUnits', zh: '户', en: 'employers' },
  { listed: 'persons', issued: 'issuedPersons', zh: '人', en: 'persons' },
] as const

/** T18: the two lists of a district are part of its leads, in employers and in persons. What is left over is at least the other classes. */
export function listsWithinLeads(large: AnnexView, dispatch: AnnexView, leads: AnnexView): Finding[] {
  const findings: Finding[] = []
  const remainder = { units: 0, persons: 0 }
  let holding = 0
  for (const row of leads.figures.rows) {
    const rests = MEASURES.map(({ listed, issued, zh, en }) => {
      const [first, second] = [
        numberOf(rowOf(large, row.key), listed),
        numberOf(rowOf(dispatch, row.key), listed),
      ]
      const all = numberOf(row, issued)
      if (first === undefined || second === undefined || all === undefined) return undefined
      const rest = all - first - second
      remainder[listed] += rest
      if (rest < 0) {
        findings.push(
          finding({
            rule: 'T18',
            variant: 'lists-exceed-leads',
            severity: 'error',
            place: leads.placeOf(row, issued),
            messages: {
              zh: `“${row.name}”附件1的${first}${zh}加附件2的${second}${zh}，超过附件4下发的${all}${zh}。`,
              en: `${row.name}: ${first} of annex 1 and ${second} of annex 2 are more than the ${all} ${en} issued in annex 4.`,
            },
          }),
        )
      }
      return rest
    })
    if (rests.every((rest) => rest !== undefined && rest >= 0)) holding += 1
  }
  if (holding !== leads.figures.rows.length || leads.total === undefined) return findings
  return [
    finding({
      rule: 'T18',
      variant: 'remainder',
      severity: 'note',
      place: leads.placeOf(leads.total, 'issuedUnits'),
      messages: {
        zh: `附件1、2均在附件4之内（${holding}个区县）；其余${remainder.units}户${remainder.persons}人属其他资源（同一户可能两表都有，故为下限）。`,
        en: `Annexes 1 and 2 lie within annex 4 (${holding} districts); the other ${remainder.units} employers and ${remainder.persons} persons are other leads (at least: an employer may be in both lists).`,
      },
    }),
  ]
}

/** T19: employers listed for a threshold have at least as many persons on average. */
export function averageOfLarge(plan: PublishedPlan, large: AnnexView): Finding[] {
  const statement = plan.statements.find((s) => s.kind === 'threshold')
  const titled = /(\d+)人以上/u.exec(large.published.title)?.[1]
  const threshold =
    titled === undefined ? (statement?.kind === 'threshold' ? statement.count : undefined) : Number(titled)
  if (threshold === undefined) return []
  const averages = large.figures.rows.flatMap((row) => {
    const [units, persons] = [numberOf(row, 'units'), numberOf(row, 'persons')]
    if (units === undefined || persons === undefined || (units === 0 && persons === 0)) return []
    return [
      {
        row,
        units,
        persons,
        average: rateOf(persons, units),
        holds: persons >= threshold * units && units > 0,
      },
    ]
  })
  const failing = averages.filter(({ holds }) => !holds)
  const rated = averages.flatMap(({ row, average }) => (isRate(average) ? [{ row, average }] : []))
  const sorted = rated.sort((a, b) => compareRates(a.average, b.average))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (failing.length === 0 && least !== undefined && most !== undefined) {
    const [low, high] = [printQuotient(least.average, 1), printQuotient(most.average, 1)]
    return [
      finding({
        rule: 'T19',
        variant: 'range',
        severity: 'note',
        place: { annex: large.layout.id, line: large.published.line },
        messages: {
          zh: `附件1户均人数都不低于${threshold}：最低${least.row.name}${low}，最高${most.row.name}${high}。`,
          en: `Annex 1: every average is at least ${threshold}: from ${least.row.name} ${low} to ${most.row.name} ${high}.`,
        },
      }),
    ]
  }
  return failing.map(({ row, units, persons, average }) =>
    finding({
      rule: 'T19',
      variant: 'below-threshold',
      severity: 'error',
      place: large.placeOf(row, 'persons'),
      messages: {
        zh: `“${row.name}”${units}户${persons}人，户均${printQuotient(average, 1)}，不足${threshold}人，数据有误。`,
        en: `${row.name}: ${units} employers with ${persons} persons, ${printQuotient(average, 1)} each, below ${threshold}: a data error.`,
      },
    }),
  )
}
