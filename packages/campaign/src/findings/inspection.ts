import type { AnnexRow } from '../annexes/index.ts'
import { monthOf, monthsBetween } from '../calendar/index.ts'
import type { PublishedPlan } from '../published-plan/index.ts'
import { compareRates, isRate, printPercent, printQuotient, rateOf } from '../rates/index.ts'
import { requiredPerPeriod } from '../targets/index.ts'
import { type AnnexView, numberOf, rowOf } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'

/** Inspected persons per employer under half, or over ten times, those issued are to be verified (T12, T13). */
const LOW_RATIO = { numerator: 1n, denominator: 2n }
const HIGH_RATIO = { numerator: 10n, denominator: 1n }
/** Lead persons beyond this share of the pension plan are suspicious (T17). */
const VOLUME_SHARE = { numerator: 80n, denominator: 100n }

type Counts = { issuedUnits: number; issuedPersons: number; inspectedUnits: number; inspectedPersons: number }

function countsOf(row: AnnexRow | undefined): Counts | undefined {
  const [issuedUnits, issuedPersons] = [numberOf(row, 'issuedUnits'), numberOf(row, 'issuedPersons')]
  const [inspectedUnits, inspectedPersons] = [
    numberOf(row, 'inspectedUnits'),
    numberOf(row, 'inspectedPersons'),
  ]
  if (issuedUnits === undefined || issuedPersons === undefined) return undefined
  if (inspectedUnits === undefined || inspectedPersons === undefined) return undefined
  return { issuedUnits, issuedPersons, inspectedUnits, inspectedPersons }
}

/** T12 and T13: the average size of inspected employers against that of issued ones. */
function averageSizes(view: AnnexView): Finding[] {
  return view.figures.rows.flatMap((row) => {
    const counts = countsOf(row)
    if (counts === undefined || counts.inspectedUnits === 0 || counts.issuedUnits === 0) return []
    const ratio = rateOf(
      counts.inspectedPersons * counts.issuedUnits,
      counts.inspectedUnits * counts.issuedPersons,
    )
    if (!isRate(ratio)) return []
    const isLow = compareRates(ratio, LOW_RATIO) < 0
    if (!isLow && compareRates(ratio, HIGH_RATIO) <= 0) return []
    const inspected = printQuotient(rateOf(counts.inspectedPersons, counts.inspectedUnits), 2)
    const issued = printQuotient(rateOf(counts.issuedPersons, counts.issuedUnits), 2)
    const times = printQuotient(ratio, 2)
    return [
      finding({
        rule: isLow ? 'T12' : 'T13',
        variant: isLow ? 'inspected-small' : 'inspected-large',
        severity: 'warning',
        place: view.placeOf(row, 'inspectedPersons'),
        messages: {
          zh: `“${row.name}”已排查${counts.inspectedUnits}户${counts.inspectedPersons}人，户均${inspected}人，下发资源户均${issued}人，比值${times}。请核实。`,
          en: `${row.name}: ${counts.inspectedUnits} employers with ${counts.inspectedPersons} persons inspected, ${inspected} each; issued ${issued} each; ratio ${times}. Verify.`,
        },
      }),
    ]
  })
}

function isNear(count: number, reference: number): boolean {
  return Math.abs(count - reference) * 100 <= reference
}

/** T14: what was inspected is within 1 % the list of large employers: perhaps nothing else was visited. */
function onlyLargeInspected(view: AnnexView, large: AnnexView | undefined): Finding[] {
  return view.figures.rows.flatMap((row) => {
    const counts = countsOf(row)
    const listed = rowOf(large, row.key)
    const [units, persons] = [numberOf(listed, 'units'), numberOf(listed, 'persons')]
    if (counts === undefined || units === undefined || persons === undefined || units === 0) return []
    if (!isNear(counts.inspectedUnits, units) || !isNear(counts.inspectedPersons, persons)) return []
    return [
      finding({
        rule: 'T14',
        variant: 'only-large-inspected',
        severity: 'warning',
        place: view.placeOf(row, 'inspectedUnits'),
        messages: {
          zh: `“${row.name}”已排查${counts.inspectedUnits}户${counts.inspectedPersons}人，与附件1的${units}户${persons}人几乎相同，可能只排查了大户。`,
          en: `${row.name}: ${counts.inspectedUnits} employers, ${counts.inspectedPersons} persons inspected is almost its list of annex 1 (${units}, ${persons}): perhaps only large employers were visited.`,
        },
      }),
    ]
  })
}

/** T15: the rate of employers is at or above that of persons: small employers were visited first. */
function unitsLead(view: AnnexView): Finding[] {
  return view.figures.rows.flatMap((row) => {
    const counts = countsOf(row)
    if (counts === undefined) return []
    const units = rateOf(counts.inspectedUnits, counts.issuedUnits)
    const persons = rateOf(counts.inspectedPersons, counts.issuedPersons)
    if (!isRate(units) || !isRate(persons) || compareRates(units, persons) < 0) return []
    const [unitRate, personRate] = [units, persons].map((rate) => printPercent(rate, view.layout.decimals))
    return [
      finding({
        rule: 'T15',
        variant: 'units-lead',
        severity: 'note',
        place: view.placeOf(row, 'unitRate'),
        messages: {
          zh: `“${row.name}”户数完成比例${unitRate}不低于人数${personRate}：先排查了小户。`,
          en: `${row.name}: ${unitRate} of employers against ${personRate} of persons: small employers went first.`,
        },
      }),
    ]
  })
}

/** T16: more is needed in each month left than was done in all the time before. */
function requiredPace(plan: PublishedPlan, view: AnnexView): Finding[] {
  const counts = countsOf(view.total)
  const deadline = plan.statements.find((s) => s.kind === 'deadline' && s.subject === 'inspection')
  const month = plan.month
  if (
    counts === undefined ||
    view.total === undefined ||
    deadline?.kind !== 'deadline' ||
    month === undefined
  )
    return []
  const left = [
    Math.max(0, counts.issuedUnits - counts.inspectedUnits),
    Math.max(0, counts.issuedPersons - counts.inspectedPersons),
  ] as const
  const months = monthsBetween(month, monthOf(deadline.day))
  const [units, persons] = left.map((remaining) => requiredPerPeriod(remaining, months))
  if (units !== undefined && persons !== undefined) {
    if (units <= counts.inspectedUnits && persons <= counts.inspectedPersons) return []
  } else if (left[0] === 0 && left[1] === 0) {
    return []
  }
  const needZh = units === undefined ? '期限已到' : `余${months}个月，每月需${units}户${persons}人`
  const needEn =
    units === undefined ? 'no month is left' : `${months} months left need ${units} and ${persons} each`
  return [
    finding({
      rule: 'T16',
      variant: 'required-pace',
      severity: 'warning',
      place: view.placeOf(view.total, 'inspectedUnits'),
      messages: {
        zh: `距${deadline.day}还有${left[0]}户${left[1]}人未排查，${needZh}，而此前总共只完成${counts.inspectedUnits}户${counts.inspectedPersons}人。`,
        en: `${left[0]} employers and ${left[1]} persons remain until ${deadline.day}; ${needEn}, while ${counts.inspectedUnits} and ${counts.inspectedPersons} were done in all the time before.`,
      },
    }),
  ]
}

/** T17: more than 80 % of the pension plan stands in the lead list. */
function leadVolume(view: AnnexView, pension: AnnexView | undefined): Finding[] {
  return view.figures.rows.flatMap((row) => {
    const persons = numberOf(row, 'issuedPersons')
    const plan = numberOf(rowOf(pension, row.key), 'plan')
    if (persons === undefined || plan === undefined) return []
    const share = rateOf(persons, plan)
    if (!isRate(share) || compareRates(share, VOLUME_SHARE) <= 0) return []
    return [
      finding({
        rule: 'T17',
        variant: 'lead-volume',
        severity: 'warning',
        place: view.placeOf(row, 'issuedPersons'),
        messages: {
          zh: `“${row.name}”下发资源${persons}人，为养老保险计划${plan}的${printPercent(share, 1)}。资源存疑或计划偏低。`,
          en: `${row.name}: ${persons} lead persons are ${printPercent(share, 1)} of its pension plan of ${plan}: doubtful leads or too low a plan.`,
        },
      }),
    ]
  })
}

/** INSPECTED: nobody inspects more than was issued. */
function inspectedWithinIssued(view: AnnexView): Finding[] {
  const pairs = [
    ['inspectedUnits', 'issuedUnits'],
    ['inspectedPersons', 'issuedPersons'],
  ] as const
  return view.figures.rows.flatMap((row) =>
    pairs.flatMap(([inspected, issued]) => {
      const [done, given] = [numberOf(row, inspected), numberOf(row, issued)]
      if (done === undefined || given === undefined || done <= given) return []
      return [
        finding({
          rule: 'INSPECTED',
          variant: 'beyond-issued',
          severity: 'error',
          place: view.placeOf(row, inspected),
          messages: {
            zh: `“${row.name}”已排查${done}多于下发${given}。`,
            en: `${row.name}: ${done} inspected is more than the ${given} issued.`,
          },
        }),
      ]
    }),
  )
}

/** The rules of the annex of lead inspection: T12–T17, INSPECTED. */
export function inspectionFindings(
  plan: PublishedPlan,
  view: AnnexView | undefined,
  others: { large: AnnexView | undefined; pension: AnnexView | undefined },
): Finding[] {
  if (view === undefined) return []
  return [
    ...averageSizes(view),
    ...onlyLargeInspected(view, others.large),
    ...unitsLead(view),
    ...requiredPace(plan, view),
    ...leadVolume(view, others.pension),
    ...inspectedWithinIssued(view),
  ]
}
