import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A made-up ledger of October: that of the last month the demo has, and besides it everybody of some employers pays. */
export function octoberLedger(dataDir: string, campaign: string, employers: readonly string[]): string {
  const rosters = join(dataDir, 'demo', campaign, 'rosters')
  const ledgers = readdirSync(join(rosters, 'ledger-persons')).sort()
  const last = ledgers.at(-1) ?? ''
  const [head = [], ...lines] = table(join(rosters, 'ledger-persons', last))
  const month = last.replace(/\D/g, '')
  const column = (title: string) => head.indexOf(title)
  const payer =
    lines.find(
      (row) =>
        row[column('缴费状态')] === '正常' &&
        row[column('险种')]?.includes('养老') &&
        row[column('单位编号')],
    ) ?? []
  const added = peopleOf(rosters, employers).map(([id = '', name = '']) => {
    const row = [...payer]
    row[column('身份证号码')] = id
    row[column('姓名')] = name
    return row
  })
  const rows = [...lines, ...added].map((row) => row.map((cell) => (cell === month ? '201510' : cell)))
  const path = join(dataDir, 'ledger-persons-2015-10.csv')
  writeFileSync(path, `\uFEFF${[head, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`)
  return path
}

/** Everybody whom any roster of the demo names at one of the employers. */
function peopleOf(rosters: string, employers: readonly string[]): string[][] {
  const found = new Map<string, string[]>()
  for (const kind of readdirSync(rosters)) {
    for (const file of readdirSync(join(rosters, kind)).filter((name) => name.endsWith('.csv'))) {
      const [head = [], ...lines] = table(join(rosters, kind, file))
      const id = head.findIndex((title) => title.includes('身份证'))
      const name = head.findIndex((title) => title === '姓名' || title === '职工姓名')
      if (id < 0) continue
      for (const row of lines) {
        if (!row.some((cell) => employers.includes(cell))) continue
        found.set(row[id] ?? '', [row[id] ?? '', row[name] ?? ''])
      }
    }
  }
  return [...found.values()]
}

function table(path: string): string[][] {
  return new TextDecoder('gb18030')
    .decode(readFileSync(path))
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','))
}
