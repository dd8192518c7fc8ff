import { ANNEX_LAYOUTS } from '../annexes/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { type Figure, printFigure } from '../rates/index.ts'
import { TOTAL_NAME, totalCells } from '../tables/index.ts'
import { annexIn, type BulletinInputs } from './inputs.ts'
import type { BulletinParagraph, BulletinSection } from './paragraph.ts'

/** A figure that a later edition prints otherwise. */
export type FigureChange = {
  annex: number
  name: string
  column: Bilingual
  before: string
  after: string
}

/** A paragraph that a later edition has otherwise, has anew (no before) or has no longer (no after). */
export type ParagraphChange = {
  key: string
  section: BulletinSection
  before: string | null
  after: string | null
}

/** What a later edition of a bulletin changed: figures cell by cell, text paragraph by paragraph. */
export type BulletinChanges = { figures: FigureChange[]; paragraphs: ParagraphChange[] }

type Edition = { inputs: BulletinInputs; paragraphs: readonly BulletinParagraph[] }

/** What differs between two editions, in the order of the later one. */
export function bulletinChanges(former: Edition, later: Edition): BulletinChanges {
  return {
    figures: figureChanges(former.inputs, later.inputs),
    paragraphs: paragraphChanges(former.paragraphs, later.paragraphs),
  }
}

function figureChanges(former: BulletinInputs, later: BulletinInputs): FigureChange[] {
  return later.annexes.flatMap((now) => {
    const was = annexIn(former.annexes, now.annex)
    const layout = ANNEX_LAYOUTS[now.annex]
    const lines = [
      ...now.rows.map(({ key, name, cells }) => ({
        name,
        after: cells,
        before: was?.rows.find((row) => row.key === key)?.cells ?? {},
      })),
      {
        name: TOTAL_NAME.zh,
        after: totalCells(now),
        before: was === undefined ? {} : totalCells(was),
      },
    ]
    return lines.flatMap(({ name, before, after }) =>
      layout.columns.flatMap(({ id, kind, group, head }) => {
        const [old, fresh] = [before[id] ?? 'missing', after[id] ?? 'missing']
        if (kind === 'rate' || old === fresh) return []
        return [{ annex: layout.number, name, column: joined(group, head), ...printed(old, fresh) }]
      }),
    )
  })
}

const printed = (before: Figure, after: Figure) => ({
  before: printFigure(before),
  after: printFigure(after),
})

const joined = (group: Bilingual | undefined, head: Bilingual): Bilingual =>
  group === undefined ? head : { zh: `${group.zh}${head.zh}`, en: `${group.en}, ${head.en}` }

function paragraphChanges(
  former: readonly BulletinParagraph[],
  later: readonly BulletinParagraph[],
): ParagraphChange[] {
  const before = new Map(former.map((one) => [one.key, one.text]))
  const keys = new Set(later.map(({ key }) => key))
  const changed = later.flatMap(({ key, section, text }) => {
    const was = before.get(key) ?? null
    return was === text ? [] : [{ key, section, before: was, after: text }]
  })
  const gone = former.flatMap(({ key, section, text }) =>
    keys.has(key) ? [] : [{ key, section, before: text, after: null }],
  )
  return [...changed, ...gone]
}
