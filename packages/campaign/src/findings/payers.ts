import type { AnnexColumn } from '../annexes/index.ts'
import type { PublishedPlan } from '../published-plan/index.ts'
import { compareRates, isRate, printPercent, printQuotient, rateOf } from '../rates/index.ts'
import { rateColumnsOf } from '../tables/index.ts'
import { gapTo, timeProgress } from '../targets/index.ts'
import { type AnnexView, monthNumber, numberOf, rateIn } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'
import { printedRateHolds } from './sums-and-rates.ts'

type RateColumn = Extract<AnnexColumn, { kind: 'rate' }>

/** T07: the target of the running text against the sum of the plans, at the decimals the text prints. */
function statedTarget(plan: PublishedPlan, view: AnnexView, column: RateColumn): Finding[] {
  const total = numberOf(view.total, column.over)
  if (total === undefined) return []
  return plan.statements.flatMap((statement) => {
    if (statement.kind !== 'annual-target') return []
    const decimals = statement.wan.split('.')[1]?.length ?? 0
    const stated = Math.round(Number(statement.wan) * 10 ** decimals) * (10_000 / 10 ** decimals)
    const difference = total - stated
    if (difference === 0) return []
    const printed = printQuotient(rateOf(total, 10_000), decimals)
    const same = printed === statement.wan
    return [
      finding({
        rule: 'T07',
        variant: same ? 'rounded' : 'differs',
        severity: same ? 'note' : 'error',
        place: { annex: view.layout.id, column: column.over, line: statement.line },
        messages: {
          zh: `正文目标${statement.wan}万人，附件${view.layout.number}计划合计${total}即${printed}万，${same ? '为四舍五入' : '两者不符'}，相差${difference}人。`,
          en: `The text says ${statement.wan}万, the plans of annex ${view.layout.number} add up to ${total}, ${printed}万: ${same ? 'rounded' : 'a contradiction'}, ${difference} persons apart.`,
        },
      }),
    ]
  })
}

/** T08: a stock above its plan leaves nothing to do, not a negative task. */
function abovePlan(view: AnnexView, column: RateColumn): Finding[] {
  return view.figures.rows.flatMap((row) => {
    const [count, plan] = [numberOf(row, column.of), numberOf(row, column.over)]
    if (count === undefined || plan === undefined || count <= plan) return []
    const { surplus } = gapTo(plan, count)
    return [
      finding({
        rule: 'T08',
        variant: 'above-plan',
        severity: 'note',
        place: view.placeOf(row, column.id),
        messages: {
          zh: `“${row.name}”${count}已超过计划${plan}，超出${surplus}，剩余任务为0。`,
          en: `${row.name}: ${count} is above the plan of ${plan} by ${surplus}; nothing remains.`,
        },
      }),
    ]
  })
}

/** T10: who stands above and below the city, on exact values; and who prints like the city without being level with it. */
function cityLine(view: AnnexView, column: RateColumn): Finding[] {
  const total = view.total
  const city = total === undefined ? 'missing' : rateIn(total.cells, column)
  if (total === undefined || !isRate(city)) return []
  const rated = view.figures.rows.flatMap((row) => {
    const rate = rateIn(row.cells, column)
    return isRate(rate) ? [{ row, rate, side: compareRates(rate, city) }] : []
  })
  const names = (below: boolean) => rated.filter(({ side }) => side < 0 === below).map(({ row }) => row.name)
  const [above, below] = [names(false), names(true)]
  const shown = printPercent(city, 4)
  const { remaining } = gapTo(numberOf(total, column.over) ?? 0, numberOf(total, column.of) ?? 0)
  const cityPrint = total.printedRates?.[column.id]
  const alike = rated.filter(
    ({ row, side }) =>
      side !== 0 && row.printedRates?.[column.id] === cityPrint && printedRateHolds(row, column) === true,
  )
  return [
    finding({
      rule: 'T10',
      variant: 'city-line',
      severity: 'note',
      place: view.placeOf(total, column.id),
      messages: {
        zh: `全市${shown}，还差${remaining}人。达到或高于全市${above.length}个：${above.join('、')}；低于全市${below.length}个：${below.join('、')}。`,
        en: `City ${shown}, ${remaining} persons short. At or above: ${above.length} (${above.join(', ')}); below: ${below.length} (${below.join(', ')}).`,
      },
    }),
    ...alike.map(({ row, rate, side }) =>
      finding({
        rule: 'T10',
        variant: 'prints-like-city',
        severity: 'note',
        place: view.placeOf(row, column.id),
        messages: {
          zh: `“${row.name}”与全市同印为${cityPrint}，实际${printPercent(rate, 4)}${side < 0 ? '低于' : '高于'}全市${shown}。`,
          en: `${row.name} prints ${cityPrint} like the city, but ${printPercent(rate, 4)} is ${side < 0 ? 'below' : 'above'} the city's ${shown}.`,
        },
      }),
    ),
  ]
}

/** T11: a month-end stock is no progress along the year: it is not ahead of the time line. */
function timeLine(view: AnnexView, column: RateColumn): Finding[] {
  const month = monthNumber(view.figures)
  const total = view.total
  const rate = total === undefined ? 'missing' : rateIn(total.cells, column)
  if (view.layout.indicator !== 'STOCK' || month >= 12 || total === undefined || !isRate(rate)) return []
  const [shown, time] = [
    printPercent(rate, view.layout.decimals),
    printPercent(timeProgress(month), view.layout.decimals),
  ]
  return [
    finding({
      rule: 'T11',
      variant: 'stock-beside-time-line',
      severity: 'note',
      place: view.placeOf(total, column.id),
      messages: {
        zh: `${shown}是月末存量对全年计划之比，不能与时间进度${time}（${month}/12）相比。`,
        en: `${shown} is a month-end stock over the annual plan; it must not be held against the time line of ${time} (${month}/12).`,
      },
    }),
  ]
}

/** The rules of the annex of pension payers: T07, T08, T10, T11. */
export function payerFindings(plan: PublishedPlan, view: AnnexView | undefined): Finding[] {
  const column = view === undefined ? undefined : rateColumnsOf(view.layout)[0]
  if (view === undefined || column === undefined) return []
  return [
    ...statedTarget(plan, view, column),
    ...abovePlan(view, column),
    ...cityLine(view, column),
    ...timeLine(view, column),
  ]
}
