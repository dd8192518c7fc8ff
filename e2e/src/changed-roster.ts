import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { classify } from '@kuomian/identity'
import { demoList, table, writeList } from './import-list.ts'

/** A roster as a department would hand it over again: the demo's own, with what changed since. */
export type ChangedRoster = {
  path: string
  source: string
  rows: number
  /** Whose people were added: an employer who pays for everybody until then, so that it is no lead. */
  employer: string
  /** How many people it now lists whom no ledger knows. */
  added: number
}

const added = 60

/**
 * Writes the demo's housing-fund roster anew: 60 more people of one employer, a column whose title the program has
 * never met, and one ID number that a spreadsheet has rounded.
 * @param dataDir of a server that plays the demo city of the campaign
 */
export function changeHousingFund(dataDir: string, campaign: string): ChangedRoster {
  const folder = join(dataDir, 'demo', campaign)
  const { source, titles: head, rows: lines } = demoList({ dataDir, campaign }, 'housing-fund')
  const column = (title: string) => head.indexOf(title)
  const employer = employerWithoutLead(folder)
  const pattern = lines[0] ?? []
  const person = (place: number, id: string) => {
    const row = [...pattern]
    row[column('单位账号')] = '900000001'
    row[column('缴存单位名称')] = employer.name
    row[column('统一社会信用代码')] = employer.code
    row[column('个人账号')] = `900000001${String(place).padStart(5, '0')}`
    row[column('姓名')] = `测试${'甲乙丙丁戊己庚辛壬癸'[place % 10]}`
    row[column('身份证号码')] = id
    return row
  }
  const people = Array.from({ length: added }, (_, place) => person(place, residentId(place)))
  const rounded = person(added, `${residentId(added).slice(0, 15)}000`)
  const title = head.map((text) => (text === '姓名' ? '开户人' : text))
  const path = join(dataDir, 'changed-housing-fund.csv')
  const rows = [...lines, ...people, rounded]
  writeList(
    path,
    [title, ...rows].map((cells) => cells.join(',')),
  )
  return { path, source, rows: rows.length, employer: employer.name, added }
}

/** Somebody in the unit ledger of the opening month whose people all pay. */
function employerWithoutLead(folder: string): { name: string; code: string } {
  const ledgers = join(folder, 'rosters', 'ledger-units')
  const [first = ''] = readdirSync(ledgers).sort()
  const [head = [], ...lines] = table(readFileSync(join(ledgers, first)))
  const truth = readFileSync(join(folder, 'truth', 'leads.csv'), 'utf8')
  const place = (title: string) => head.indexOf(title)
  const found = lines.find((cells) => {
    const name = cells[place('单位名称')] ?? ''
    return cells[place('状态')] === '正常' && !truth.includes(name) && name.length < 30
  })
  const code = head.findIndex((title) => title.includes('代码'))
  if (!found) throw new Error('every employer of the demo city is a lead')
  return { name: found[place('单位名称')] ?? '', code: found[code] ?? '' }
}

/** A made-up ID number that is valid by its check digit: one of eleven characters is. There are 300 of them. */
export function residentId(place: number): string {
  const body = `110101${1950 + (place % 40)}0315${String(700 + place)}`
  const found = [...'0123456789X'].find((check) => classify(body + check, { day: '2015-01-01' }).valid)
  return body + found
}
