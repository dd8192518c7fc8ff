import { percent } from './notice.ts'
import type { PrintedAnnex, PrintedAnnexes } from './tianjin-figures.ts'

/*
 * What each rule must say of printed figures, written a second time over plain cells, rule by rule, so that a test can tell the right
 * finding from any other. Products of these figures stay below 2^53, so that comparing fractions crosswise is exact.
 */

const GROUP = ['塘沽', '汉沽', '大港']
const GROUP_NAME = GROUP.join('+')
const MONTH = 7

type Row = { name: string; [column: string]: number | string }

function rowsOf(annex: PrintedAnnex): { districts: Row[]; total: Row } {
  const all = [...annex].map(([name, cells]): Row => {
    const values = [...cells].map(
      ([column, text]) => [column, text.endsWith('%') ? text : Number(text)] as const,
    )
    return { name, ...Object.fromEntries(values) }
  })
  const total = all.find((row) => row.name === '合计')
  if (total === undefined) throw new Error('every annex has a total')
  return { districts: all.filter((row) => row !== total), total }
}

const num = (row: Row | undefined, column: string) => Number(row?.[column])

/** Rows that a rate belongs to: in annex 5 the three districts of the merged plan are one. */
function entities(id: string, districts: Row[]): Row[] {
  if (id !== 'annex-5') return districts
  const members = districts.filter((row) => GROUP.includes(row.name))
  const [head] = members
  const count = members.reduce((sum, row) => sum + num(row, 'newlyInsured'), 0)
  return districts.flatMap((row) => {
    if (row === head) return [{ ...row, name: GROUP_NAME, newlyInsured: count }]
    return GROUP.includes(row.name) ? [] : [row]
  })
}

const RATES: Record<string, [rate: string, of: string, over: string][]> = {
  'annex-3': [['rate', 'payers', 'plan']],
  'annex-4': [
    ['unitRate', 'inspectedUnits', 'issuedUnits'],
    ['personRate', 'inspectedPersons', 'issuedPersons'],
  ],
  'annex-5': [['rate', 'newlyInsured', 'plan']],
}

/** a/b against c/d: -1, 0 or 1. */
const compare = (a: number, b: number, c: number, d: number) => Math.sign(a * d - c * b)

function sumsAndRates(id: string, annex: PrintedAnnex, found: Set<string>): void {
  const { districts, total } = rowsOf(annex)
  const decimals = id === 'annex-5' ? 2 : 1
  for (const [column, text] of annex.get('合计') ?? []) {
    if (text.endsWith('%')) continue
    const sum = districts.reduce((all, row) => all + num(row, column), 0)
    if (sum !== num(total, column)) found.add(`SUM|differs|${id}|合计|${column}`)
  }
  for (const [rate, of, over] of RATES[id] ?? []) {
    const printed = entities(id, districts)
    const isRight = (row: Row) => percent(num(row, of), num(row, over), decimals) === row[rate]
    for (const row of [...printed, total])
      if (!isRight(row)) found.add(`RATE|differs|${id}|${row.name}|${rate}`)
    for (const row of districts) if (num(row, of) === 0) found.add(`T04|zero-report|${id}|${row.name}|${of}`)
    const right = printed.filter(isRight)
    for (const row of right) {
      const alike = right.filter((other) => other[rate] === row[rate])
      const differ = alike.some(
        (other) => compare(num(row, of), num(row, over), num(other, of), num(other, over)) !== 0,
      )
      if (differ) found.add(`T09|equal-display|${id}|${row[rate]}|${rate}`)
    }
  }
}

function construction({ 'annex-3': a3, 'annex-5': a5 }: PrintedAnnexes, found: Set<string>): void {
  const pension = rowsOf(a3).districts
  const rows = entities('annex-5', rowsOf(a5).districts)
  const rated = rows.filter((row) => num(row, 'plan') > 0)
  for (const [index, row] of rated.entries()) {
    const above = rated[index - 1]
    if (above !== undefined) {
      const order = compare(
        num(row, 'newlyInsured'),
        num(row, 'plan'),
        num(above, 'newlyInsured'),
        num(above, 'plan'),
      )
      if (order > 0) found.add(`T02|not-sorted|annex-5|${row.name}|rate`)
    }
    if (num(row, 'newlyInsured') > num(row, 'plan')) found.add(`T03|over-fulfilled|annex-5|${row.name}|rate`)
  }
  const shares = rows.flatMap((row) => {
    const names = row.name === GROUP_NAME ? GROUP : [row.name]
    const base = pension.filter((p) => names.includes(p.name)).reduce((sum, p) => sum + num(p, 'plan'), 0)
    return base > 0 ? [{ name: row.name, plan: num(row, 'plan'), base }] : []
  })
  for (const share of shares) {
    const others = shares
      .filter((other) => other !== share)
      .sort((a, b) => compare(a.plan, a.base, b.plan, b.base))
    const median = others[Math.floor((others.length - 1) / 2)]
    if (median !== undefined && compare(share.plan, share.base, median.plan * 5, median.base) > 0) {
      found.add(`T06|implausible-plan|annex-5|${share.name}|plan`)
    }
  }
}

function payers({ 'annex-3': a3 }: PrintedAnnexes, targetWan: string, found: Set<string>): void {
  const { districts, total } = rowsOf(a3)
  const plan = num(total, 'plan')
  const stated = Number(targetWan.replace('.', '')) * 100
  if (plan !== stated) {
    found.add(`T07|${Math.floor((plan + 50) / 100) * 100 === stated ? 'rounded' : 'differs'}|annex-3||plan`)
  }
  for (const row of districts) {
    if (num(row, 'payers') > num(row, 'plan')) found.add(`T08|above-plan|annex-3|${row.name}|rate`)
  }
  if (plan === 0) return
  found.add('T10|city-line|annex-3|合计|rate')
  found.add('T11|stock-beside-time-line|annex-3|合计|rate')
  for (const row of districts) {
    const isRight = percent(num(row, 'payers'), num(row, 'plan'), 1) === row.rate
    const isLevel = compare(num(row, 'payers'), num(row, 'plan'), num(total, 'payers'), plan) === 0
    if (num(row, 'plan') > 0 && isRight && !isLevel && row.rate === total.rate) {
      found.add(`T10|prints-like-city|annex-3|${row.name}|rate`)
    }
  }
}

function inspection(annexes: PrintedAnnexes, found: Set<string>): void {
  const { districts, total } = rowsOf(annexes['annex-4'])
  const [large, dispatch, pension] = [annexes['annex-1'], annexes['annex-2'], annexes['annex-3']].map(
    (annex) => new Map(rowsOf(annex).districts.map((row) => [row.name, row])),
  )
  let contained = true
  for (const row of districts) {
    const [iu, ip] = [num(row, 'issuedUnits'), num(row, 'issuedPersons')]
    const [su, sp] = [num(row, 'inspectedUnits'), num(row, 'inspectedPersons')]
    const listed = large?.get(row.name)
    const [lu, lp] = [num(listed, 'units'), num(listed, 'persons')]
    if (su > 0 && iu > 0 && ip > 0) {
      // (sp/su) / (ip/iu), against one half and ten.
      if (BigInt(sp) * BigInt(iu) * 2n < BigInt(su) * BigInt(ip))
        found.add(`T12|inspected-small|annex-4|${row.name}|inspectedPersons`)
      if (BigInt(sp) * BigInt(iu) > BigInt(su) * BigInt(ip) * 10n)
        found.add(`T13|inspected-large|annex-4|${row.name}|inspectedPersons`)
    }
    const near = (a: number, b: number) => Math.abs(a - b) <= b / 100
    if (lu > 0 && near(su, lu) && near(sp, lp))
      found.add(`T14|only-large-inspected|annex-4|${row.name}|inspectedUnits`)
    if (iu > 0 && ip > 0 && compare(su, iu, sp, ip) >= 0)
      found.add(`T15|units-lead|annex-4|${row.name}|unitRate`)
    const plan = num(pension?.get(row.name), 'plan')
    if (plan > 0 && ip * 100 > plan * 80) found.add(`T17|lead-volume|annex-4|${row.name}|issuedPersons`)
    if (su > iu) found.add(`INSPECTED|beyond-issued|annex-4|${row.name}|inspectedUnits`)
    if (sp > ip) found.add(`INSPECTED|beyond-issued|annex-4|${row.name}|inspectedPersons`)
    const second = dispatch?.get(row.name)
    for (const [column, all, sum] of [
      ['issuedUnits', iu, lu + num(second, 'units')],
      ['issuedPersons', ip, lp + num(second, 'persons')],
    ] as const) {
      if (sum > all) {
        found.add(`T18|lists-exceed-leads|annex-4|${row.name}|${column}`)
        contained = false
      }
    }
  }
  if (contained) found.add('T18|remainder|annex-4|合计|issuedUnits')
  const months = 9 - MONTH
  const [leftUnits, leftPersons] = [
    Math.max(0, num(total, 'issuedUnits') - num(total, 'inspectedUnits')),
    Math.max(0, num(total, 'issuedPersons') - num(total, 'inspectedPersons')),
  ]
  if (
    Math.ceil(leftUnits / months) > num(total, 'inspectedUnits') ||
    Math.ceil(leftPersons / months) > num(total, 'inspectedPersons')
  ) {
    found.add('T16|required-pace|annex-4|合计|inspectedUnits')
  }
}

function averages({ 'annex-1': a1 }: PrintedAnnexes, found: Set<string>): void {
  const rows = rowsOf(a1).districts.filter((row) => num(row, 'units') > 0 || num(row, 'persons') > 0)
  const failing = rows.filter(
    (row) => num(row, 'units') === 0 || num(row, 'persons') < 50 * num(row, 'units'),
  )
  for (const row of failing) found.add(`T19|below-threshold|annex-1|${row.name}|persons`)
  if (failing.length === 0) found.add('T19|range|annex-1||')
}

/** The identities of all findings that the printed figures of the plan imply. */
export function expectedFindings(annexes: PrintedAnnexes): Set<string> {
  const found = new Set([
    `T01|merged-plan|annex-5|${GROUP_NAME}|plan`,
    'T02|serial-not-rank|annex-5|宝坻|serial',
    'T02|serial-not-rank|annex-5|宁河|serial',
    'T02|total-numbered|annex-5|合计|serial',
    'T05|annual-denominator|annex-5||rate',
    'T20|no-annex||未参保的公积金缴存人员|',
    'T21|day-count|||',
    'UNIT|percent-absent|annex-5||',
  ])
  for (const [id, annex] of Object.entries(annexes)) sumsAndRates(id, annex, found)
  construction(annexes, found)
  payers(annexes, '289.14', found)
  inspection(annexes, found)
  averages(annexes, found)
  return found
}
