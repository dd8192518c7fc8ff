import type { Comparison, Level } from '../model/model.ts'
import { levelsFor } from './comparison-levels.ts'
import type { ProposedColumn } from './proposed-column.ts'

/** How often a match is at each level where nothing can be learned; falls by this from level to level. */
const SAME = 0.8
const FALL = 0.4

/**
 * The levels of the only comparison there is. One respect alone cannot tell how often matches agree from how often strangers do, so that
 * is laid down: matches are mostly the same, strangers as seldom as two rows of one table are, and hardly ever where a table names
 * each thing once.
 */
function aloneLevels(column: ProposedColumn): readonly Level[] {
  const levels = levelsFor(column)
  const pairs = column.left.rows * column.right.rows
  const within = column.left === column.right ? 0 : column.chance
  const sum = levels.reduce((total, _, level) => total + SAME * FALL ** level, 0)
  return levels.map(({ name, when }, level) => ({
    name,
    when,
    m: (SAME * FALL ** level) / sum,
    ...(level === 0 ? { u: Math.max(within, 0.5 / Math.max(1, pairs)) } : {}),
    fixed: true,
  }))
}

/** One comparison per column; given names and surnames know of each other, since careless files exchange them. */
export function proposeComparisons(columns: readonly ProposedColumn[]): readonly Comparison[] {
  const given = columns.find(({ meaning }) => meaning === 'given-name')?.column.name
  const surname = columns.find(({ meaning }) => meaning === 'surname')?.column.name
  const compared = columns.filter(({ meaning }) => meaning !== 'whole-name')
  const [only, ...others] = compared
  if (only !== undefined && others.length === 0)
    return [{ name: only.column.name, levels: aloneLevels(only) }]
  return compared.map((column) => {
    const { name } = column.column
    const levels = levelsFor(column)
    if (given === undefined || surname === undefined) return { name, levels }
    const exchanged: Level = { name: 'exchanged', when: { crosswise: [given, surname] } }
    if (name === given) return { name, levels: afterFirst(levels, exchanged) }
    // What the exchange says is counted with the given name; here it says nothing more.
    if (name === surname)
      return { name, levels: afterFirst(levels, { ...exchanged, m: 0.01, u: 0.01, fixed: true }) }
    return { name, levels }
  })
}

const afterFirst = (levels: readonly Level[], level: Level): readonly Level[] => [
  ...levels.slice(0, 1),
  level,
  ...levels.slice(1),
]
