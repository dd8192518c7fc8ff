import { type CivilMonth, lastDayOf, slotIn } from '../calendar/index.ts'
import type { Item } from './items.ts'
import type { PlanStatement } from './published.ts'

const WEEKDAYS = '一二三四五六日'
const RANGE = /(\d{1,2})[-—–~至]+(\d{1,2})月/gu
const CHINESE_DIGITS = '零一二三四五六七八九十'

function monthIn(year: number, number: string | undefined): CivilMonth {
  return `${String(year).padStart(4, '0')}-${String(Number(number)).padStart(2, '0')}`
}

function isMonth(number: string | undefined): boolean {
  return Number(number) >= 1 && Number(number) <= 12
}

type Clause = { line: number; text: string; year: number }

function targets({ line, text }: Clause): PlanStatement[] {
  const match = /(\d+(?:\.\d+)?)万人?的?(?:目标|任务)/u.exec(text)
  return match?.[1] === undefined ? [] : [{ kind: 'annual-target', wan: match[1], line, text: match[0] }]
}

function thresholds({ line, text }: Clause): PlanStatement[] {
  const match = /未参保[^，。；]*?(\d+)人以上/u.exec(text)
  return match === null ? [] : [{ kind: 'threshold', count: Number(match[1]), line, text: match[0] }]
}

function deadlines({ line, text, year }: Clause): PlanStatement[] {
  const pattern = /(\d{1,2})月(?:底|(\d{1,2})日)(?:\(星期([一二三四五六日])\))?(?:之)?前/gu
  return [...text.matchAll(pattern)].flatMap((match): PlanStatement[] => {
    if (!isMonth(match[1])) return []
    const month = monthIn(year, match[1])
    const weekday = match[3] === undefined ? undefined : WEEKDAYS.indexOf(match[3]) + 1
    const subject = text.includes('排查') ? 'inspection' : text.includes('小组') ? 'team-roster' : 'other'
    return [
      {
        kind: 'deadline',
        subject,
        day: match[2] === undefined ? lastDayOf(month) : slotIn(month, Number(match[2])),
        ...(weekday === undefined ? {} : { statedWeekday: weekday }),
        line,
        text: match[0],
      },
    ]
  })
}

function monthlyReports({ line, text, year }: Clause): PlanStatement[] {
  const match = /每月分\S{1,3}次\(([\d、,]+)日\)/u.exec(text)
  const range = [...text.slice(0, match?.index ?? 0).matchAll(RANGE)].at(-1)
  if (match?.[1] === undefined || range === undefined || !isMonth(range[1]) || !isMonth(range[2])) return []
  const days = match[1].split(/[、,]/u).map(Number)
  return [
    {
      kind: 'monthly-report',
      from: monthIn(year, range[1]),
      to: monthIn(year, range[2]),
      days,
      line,
      text: match[0],
    },
  ]
}

/** 百 as in 百日 is 100; 六十 is 60; digits are themselves. */
function dayCount(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written)
  if (written === '百') return 100
  const match = /^([一二三四五六七八九]?)(百|十)$/u.exec(written)
  if (match === null) return undefined
  return (
    Math.max(1, CHINESE_DIGITS.indexOf(match[1] === '' ? '一' : (match[1] ?? ''))) *
    (match[2] === '百' ? 100 : 10)
  )
}

function sprints({ line, text, year }: Clause): PlanStatement[] {
  const title = /“([^”]*行动)”/u.exec(text)
  const range = [...text.slice(0, title?.index ?? 0).matchAll(RANGE)].at(-1)
  if (title?.[1] === undefined || range === undefined || !isMonth(range[1]) || !isMonth(range[2])) return []
  const written = /([一二三四五六七八九]?[百十]|\d+)日/u.exec(title[1])?.[1]
  const stated = written === undefined ? undefined : dayCount(written)
  return [
    {
      kind: 'sprint',
      title: title[1],
      from: monthIn(year, range[1]),
      to: monthIn(year, range[2]),
      ...(stated === undefined ? {} : { statedDays: stated }),
      line,
      text: `${range[0]} ${title[0]}`,
    },
  ]
}

/** 三个重点 … 一是 … (见附件1) …; 二是 …: the priorities and the annexes they point to (T20). */
function priorities({ line, text }: Clause): PlanStatement[] {
  const head = /([一二两三四五六七八九])个重点/u.exec(text)
  if (head === null) return []
  const stated = head[1] === '两' ? 2 : CHINESE_DIGITS.indexOf(head[1] ?? '')
  const items = text
    .slice(head.index)
    .split(/[一二三四五六七八九]是/u)
    .slice(1)
    .map((item) => {
      const annex = /\(见附件(\d+)\)/u.exec(item)?.[1]
      const words = item.replace(/^(?:对|针对)/u, '').split(/[(，,;；。]/u)[0] ?? ''
      return { text: words, ...(annex === undefined ? {} : { annex: Number(annex) }) }
    })
  return items.length === 0 ? [] : [{ kind: 'priorities', stated, items, line, text: head[0] }]
}

function policyDocuments({ line, text }: Clause): PlanStatement[] {
  return [...text.matchAll(/\(([^()]*〔\d{4}〕\d+号)\)/gu)].flatMap((match) =>
    match[1] === undefined
      ? []
      : [{ kind: 'policy-document' as const, number: match[1], line, text: match[1] }],
  )
}

const READERS = [targets, thresholds, deadlines, monthlyReports, sprints, priorities, policyDocuments]

/** What the running text fixes: target, threshold, deadlines, reporting days, the special campaign, priorities and policy documents. */
export function readStatements(items: readonly Item[], year: number): PlanStatement[] {
  return items.flatMap((item) => {
    const sentences = item.text.split(/(?<=。)/u)
    return READERS.flatMap((read) => sentences.flatMap((text) => read({ line: item.line, text, year })))
  })
}
