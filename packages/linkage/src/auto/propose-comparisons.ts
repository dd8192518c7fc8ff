import type { Comparison, Level } from '../model/model.ts'
import { levelsFor } from './comparison-levels.ts'
import type { ProposedColumn } from './proposed-column.ts'

/** One comparison per column; given names and surnames know of each other, since careless files exchange them. */
export function proposeComparisons(columns: readonly ProposedColumn[]): readonly Comparison[] {
  const given = columns.find(({ meaning }) => meaning === 'given-name')?.column.name
  const surname = columns.find(({ meaning }) => meaning === 'surname')?.column.name
  return columns
    .filter(({ meaning }) => meaning !== 'whole-name')
    .map((column) => {
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
