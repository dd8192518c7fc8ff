import type { AnnexColumn } from '../annexes/index.ts'
import { compareRates, isRate, printPercent, type Rate, rateOf } from '../rates/index.ts'
import { rateColumnsOf } from '../tables/index.ts'
import {
  type AnnexView,
  headRowOf,
  monthNumber,
  numberOf,
  printedDecimals,
  rateIn,
  rowOf,
} from './annex-view.ts'
import { type Finding, finding } from './finding.ts'

type RateColumn = Extract<AnnexColumn, { kind: 'rate' }>

/** A plan this many times the median of the others, measured by the pension plan, is implausible (T06). */
const PLAN_FACTOR = 5n

/** T01: one plan cell over several districts: the rate belongs to all of them together. */
function mergedPlans(view: AnnexView, column: RateColumn): Finding[] {
  return view.entities.flatMap((entity) => {
    const [first] = entity.rows
    if (first === undefined || entity.rows.length < 2) return []
    const plan = entity.cells[column.over] ?? 'missing'
    const together = printPercent(rateIn(entity.cells, column), view.layout.decimals)
    const alone = printPercent(rateOf(first.cells[column.of] ?? 'missing', plan), view.layout.decimals)
    const names = entity.rows.map((row) => row.name)
    return [
      finding({
        rule: 'T01',
        variant: 'merged-plan',
        severity: 'note',
        place: { ...view.placeOf(first, column.over), row: names.join('+') },
        messages: {
          zh: `${names.join('、')}合用一个计划${plan}，完成率须合并计算：${together}（只算${first.name}为${alone}）。`,
          en: `${names.join(', ')} share one plan of ${plan}; the rate is theirs together: ${together} (${first.name} alone would be ${alone}).`,
        },
      }),
    ]
  })
}

/** T02: entities stand in falling order of their exact rates. */
function sortOrder(view: AnnexView, column: RateColumn): Finding[] {
  const findings: Finding[] = []
  let above: { name: string; rate: Rate } | undefined
  for (const row of view.entities.map(headRowOf)) {
    const rate = rateIn(row.cells, column)
    if (!isRate(rate)) continue
    if (above !== undefined && compareRates(rate, above.rate) > 0) {
      const [low, high] = [above.rate, rate].map((value) => printPercent(value, view.layout.decimals))
      findings.push(
        finding({
          rule: 'T02',
          variant: 'not-sorted',
          severity: 'error',
          place: view.placeOf(row, column.id),
          messages: {
            zh: `表应按完成率由高到低排列，“${row.name}”${high}却在“${above.name}”${low}之后。`,
            en: `The table is sorted by falling rate, but ${row.name} with ${high} stands below ${above.name} with ${low}.`,
          },
        }),
      )
    }
    above = { name: row.name, rate }
  }
  return findings
}

/** T02: serial numbers count rows, so that after a merged plan they are no longer ranks; the total row is numbered too. */
function serialNumbers(view: AnnexView): Finding[] {
  const findings: Finding[] = []
  for (const [index, entity] of view.entities.entries()) {
    const row = headRowOf(entity)
    const rank = index + 1
    if (row.serial === undefined || row.serial === rank) continue
    findings.push(
      finding({
        rule: 'T02',
        variant: 'serial-not-rank',
        severity: 'note',
        place: view.placeOf(row, 'serial'),
        messages: {
          zh: `“${row.name}”序号为${row.serial}，名次为第${rank}：前面有合用计划的区县。`,
          en: `${row.name} has serial ${row.serial} and rank ${rank}: districts above share a plan.`,
        },
      }),
    )
  }
  const total = view.total
  if (total?.serial !== undefined) {
    findings.push(
      finding({
        rule: 'T02',
        variant: 'total-numbered',
        severity: 'note',
        place: view.placeOf(total, 'serial'),
        messages: {
          zh: `合计行也编了序号${total.serial}，区县共${view.figures.rows.length}行。`,
          en: `The total row is numbered too (${total.serial}); there are ${view.figures.rows.length} districts.`,
        },
      }),
    )
  }
  return findings
}

/** T03: more than the plan. It is printed as it is; only a score may cap it. */
function overFulfilment(view: AnnexView, column: RateColumn): Finding[] {
  return view.entities.map(headRowOf).flatMap((row) => {
    const [count, plan] = [numberOf(row, column.of), numberOf(row, column.over)]
    if (count === undefined || plan === undefined || plan === 0 || count <= plan) return []
    const rate = printPercent(rateOf(count, plan), view.layout.decimals)
    return [
      finding({
        rule: 'T03',
        variant: 'over-fulfilled',
        severity: 'note',
        place: view.placeOf(row, column.id),
        messages: {
          zh: `“${row.name}”超额完成：${count}/${plan}，${rate}。`,
          en: `${row.name} is beyond its plan: ${count}/${plan}, ${rate}.`,
        },
      }),
    ]
  })
}

/** T05: the head speaks of January to a month, the ratio is that of the whole year's plan (as most printed rates show). */
function headAgainstRatio(view: AnnexView, column: RateColumn): Finding[] {
  const month = monthNumber(view.figures)
  const rows = [...view.entities.map(headRowOf), ...(view.total === undefined ? [] : [view.total])]
  const annual = rows.filter((row) => {
    const text = row.printedRates?.[column.id]
    const decimals = printedDecimals(text)
    return decimals !== undefined && printPercent(rateIn(row.cells, column), decimals) === text
  })
  const total = view.total
  if (
    month >= 12 ||
    !column.head.zh.includes('{months}') ||
    annual.length * 2 <= rows.length ||
    total === undefined
  )
    return []
  const [count, plan] = [numberOf(total, column.of), numberOf(total, column.over)]
  if (count === undefined || plan === undefined) return []
  const prorated = printPercent(rateOf(count * 12, plan * month), view.layout.decimals)
  const byYear = printPercent(rateOf(count, plan), view.layout.decimals)
  return [
    finding({
      rule: 'T05',
      variant: 'annual-denominator',
      severity: 'warning',
      place: { annex: view.layout.id, column: column.id, line: view.published.headLine },
      messages: {
        zh: `表头写“${view.headOf(column, 'zh')}”，分母却是全年计划：全市${byYear}；按${month}个月折算为${prorated}。数字照全年计划，表头提请注意。`,
        en: `The head says “${view.headOf(column, 'en')}”, the denominator is the annual plan: city ${byYear}; for ${month} months it would be ${prorated}. The annual ratio is kept.`,
      },
    }),
  ]
}

/** T06: a plan out of all proportion to the district's pension plan, compared with the other districts. */
function implausiblePlans(view: AnnexView, column: RateColumn, pension: AnnexView | undefined): Finding[] {
  const shares = view.entities.flatMap((entity) => {
    const plan = entity.cells[column.over] ?? 'missing'
    const base = entity.rows.reduce<number | undefined>((sum, row) => {
      const own = numberOf(rowOf(pension, row.key), 'plan')
      return sum === undefined || own === undefined ? undefined : sum + own
    }, 0)
    const share = base === undefined ? 'missing' : rateOf(plan, base)
    return isRate(share) ? [{ row: headRowOf(entity), plan, base, share }] : []
  })
  return shares.flatMap((entry) => {
    const others = shares.filter((other) => other !== entry).map((other) => other.share)
    const median = others.sort(compareRates)[Math.floor((others.length - 1) / 2)]
    if (median === undefined || others.length < 3) return []
    const limit = { numerator: median.numerator * PLAN_FACTOR, denominator: median.denominator }
    if (compareRates(entry.share, limit) <= 0) return []
    const city = printPercent(rateOf(entry.plan, view.total?.cells[column.over] ?? 'missing'), 1)
    const [own, usual] = [printPercent(entry.share, 0), printPercent(median, 0)]
    return [
      finding({
        rule: 'T06',
        variant: 'implausible-plan',
        severity: 'warning',
        place: view.placeOf(entry.row, column.over),
        messages: {
          zh: `“${entry.row.name}”计划${entry.plan}占全市${city}，为其养老保险计划${entry.base}的${own}，其他区县中位数约${usual}。请核实计划数。`,
          en: `${entry.row.name}: a plan of ${entry.plan} is ${city} of the city's and ${own} of its pension plan (${entry.base}); the others' median is about ${usual}. Verify the plan.`,
        },
      }),
    ]
  })
}

/** The rules of the annex of construction workers: T01, T02, T03, T05, T06. */
export function constructionFindings(view: AnnexView | undefined, pension: AnnexView | undefined): Finding[] {
  const column = view === undefined ? undefined : rateColumnsOf(view.layout)[0]
  if (view === undefined || column === undefined) return []
  return [
    ...mergedPlans(view, column),
    ...sortOrder(view, column),
    ...serialNumbers(view),
    ...overFulfilment(view, column),
    ...headAgainstRatio(view, column),
    ...implausiblePlans(view, column, pension),
  ]
}
