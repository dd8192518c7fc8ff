import { detectMeaning } from './detect-meaning.ts'
import type { MatchedColumns } from './match-columns.ts'
import { LEFT_OUT, type Meaning } from './meaning.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'
import { cellsOf, kindFor, type ProposedColumn } from './proposed-column.ts'
import { headerWords } from './read-header.ts'

/** A column with fewer filled pairs than this share says too little to be worth what it misleads. */
const LEAST_FILLED = 0.2
/** Of what is nearly unique a few pairs are worth having. */
const LEAST_FILLED_IDENTIFIERS = 0.03
const IDENTIFIERS: ReadonlySet<Meaning> = new Set([
  'resident-id',
  'org-code',
  'identifier',
  'phone',
  'email',
  'birth-date',
])
const KEYS_THAT_IDENTIFY: ReadonlySet<Meaning> = new Set(['resident-id', 'org-code', 'phone', 'email'])
/** More comparisons say little more, and cost. */
const MOST_COLUMNS = 14
/** Values of a code that both tables must have in common, or else it is each table's own. */
const LEAST_OVERLAP = 0.01

/** The columns worth comparing: what tells records apart or brings them together, without keys, answers and repetitions. */
export function proposeColumns(
  left: TableProfile,
  right: TableProfile | null,
  matched: readonly MatchedColumns[],
): readonly ProposedColumn[] {
  const other = right ?? left
  const names = new Set<string>()
  const pairs = matched.flatMap((match) => {
    const [one, two] = [left.columns[match.left], other.columns[match.right]]
    if (one === undefined || two === undefined || one.filled === 0 || two.filled === 0) return []
    return [{ match, one, two, meaning: meaningOfBoth(one, two) }]
  })
  const useful = pairs.filter(({ match, one, two, meaning }) =>
    isUseful(one, two, meaning, right === null ? null : match.overlap),
  )
  // Where nothing looks useful, whatever is there has to do.
  const taken = useful.length > 0 ? useful : pairs
  const proposed = taken.map(({ match, one, two, meaning }) => {
    const column = {
      name: nameFor(one.header, meaning, names),
      kind: kindFor(meaning),
      left: [one.header],
      ...(right === null ? {} : { right: [two.header] }),
    }
    return {
      column,
      meaning,
      left: one,
      right: two,
      at: { left: [match.left], right: [match.right] },
      han: one.shapes.han + two.shapes.han >= 0.6,
      filled: share(one) * share(two),
      overlap: match.overlap,
      chance: (chanceOf(one) + chanceOf(two)) / 2,
    }
  })
  const kept = mostTelling(withoutRepetitions(proposed, left, other))
  return [...kept, ...wholeName(kept, right !== null, names)]
}

/** The columns that say most about a pair: what is filled and seldom the same by chance. */
function mostTelling(columns: readonly ProposedColumn[]): readonly ProposedColumn[] {
  const says = ({ filled, chance }: ProposedColumn) => filled * -Math.log2(Math.max(chance, 1e-9))
  const best = new Set([...columns].sort((a, b) => says(b) - says(a)).slice(0, MOST_COLUMNS))
  return columns.filter((column) => best.has(column))
}

/** Given name and surname in one: not compared, but brought together by, since careless files exchange them. */
function wholeName(
  columns: readonly ProposedColumn[],
  two: boolean,
  names: Set<string>,
): readonly ProposedColumn[] {
  const given = columns.find(({ meaning }) => meaning === 'given-name')
  const surname = columns.find(({ meaning }) => meaning === 'surname')
  if (given === undefined || surname === undefined) return []
  const headers = (side: 'left' | 'right') => [given, surname].flatMap(({ column }) => column[side] ?? [])
  const column = {
    name: nameFor('whole name', 'whole-name', names),
    kind: kindFor('whole-name'),
    left: headers('left'),
    ...(two ? { right: headers('right') } : {}),
  }
  const at = {
    left: [...given.at.left, ...surname.at.left],
    right: [...given.at.right, ...surname.at.right],
  }
  const filled = given.filled * surname.filled
  return [{ ...given, column, meaning: 'whole-name', at, filled, chance: given.chance * surname.chance }]
}

const share = ({ filled, rows }: ColumnProfile): number => (rows === 0 ? 0 : filled / rows)

const chanceOf = ({ equalPairs, filled }: ColumnProfile): number =>
  filled < 2 ? 0 : equalPairs / ((filled * (filled - 1)) / 2)

/** Where the two sides speak differently, the one that its content decides is believed, then the one that is more filled. */
function meaningOfBoth(one: ColumnProfile, two: ColumnProfile): Meaning {
  const [a, b] = [detectMeaning(one), detectMeaning(two)]
  if (a.meaning === b.meaning) return a.meaning
  if (LEFT_OUT.has(a.meaning) || LEFT_OUT.has(b.meaning))
    return LEFT_OUT.has(a.meaning) ? a.meaning : b.meaning
  if (a.by !== b.by) return a.by === 'content' ? b.meaning : a.meaning
  return one.filled >= two.filled ? a.meaning : b.meaning
}

function isUseful(one: ColumnProfile, two: ColumnProfile, meaning: Meaning, overlap: number | null): boolean {
  if (LEFT_OUT.has(meaning)) return false
  // A key of the table's own says nothing of the thing; an identity number may serve as key.
  if ((one.isKey || two.isKey) && !KEYS_THAT_IDENTIFY.has(meaning)) return false
  const least = IDENTIFIERS.has(meaning) ? LEAST_FILLED_IDENTIFIERS : LEAST_FILLED
  if (share(one) * share(two) < least) return false
  if (one.distinct <= 1 && two.distinct <= 1 && one.top[0]?.value === two.top[0]?.value) return false
  if (meaning === 'identifier' || meaning === 'number') {
    // A code that never comes twice is a key of the table's own.
    if (overlap === null) return one.distinct < one.filled
    if (meaning === 'identifier' && overlap < LEAST_OVERLAP) return false
  }
  return true
}

/** A plain identifier of the header, or of the meaning where the header has no Latin letters. */
function nameFor(header: string, meaning: Meaning, taken: Set<string>): string {
  const words = headerWords(header)
    .join('_')
    .normalize('NFD')
    .replace(/[^a-z0-9_]/gu, '')
  const base = /^[a-z]/u.test(words) ? words.slice(0, 40) : meaning.replaceAll('-', '_')
  let name = base
  for (let at = 2; taken.has(name); at++) name = `${base}_${at}`
  taken.add(name)
  return name
}

/** Columns that hold what others hold say it twice: a full name beside its parts, a column that was copied. */
function withoutRepetitions(
  columns: readonly ProposedColumn[],
  left: TableProfile,
  right: TableProfile,
): readonly ProposedColumn[] {
  const values = (column: ProposedColumn) =>
    [
      ...left.sample.map((row) => cellsOf(row, column.at.left)),
      ...right.sample.map((row) => cellsOf(row, column.at.right)),
    ].map((value) => ` ${headerWords(value).join(' ')} `)
  const texts = columns.map(values)
  const holds = (a: number, b: number): boolean => {
    let both = 0
    let held = 0
    for (const [row, text] of (texts[a] ?? []).entries()) {
      const part = texts[b]?.[row] ?? '  '
      if (text.length < 3 || part.length < 3) continue
      both++
      if (text.includes(part)) held++
    }
    return both > 0 && held >= 0.8 * both
  }
  const wordy = (column: ProposedColumn | undefined) =>
    column !== undefined && ['person-name', 'company-name', 'text', 'address'].includes(column.column.kind)
  return columns.filter((column, a) => {
    if (!wordy(column)) return true
    const parts = columns.flatMap((part, b) => (b !== a && wordy(part) && holds(a, b) ? [b] : []))
    const copies = parts.filter((b) => holds(b, a))
    return copies.length > 0 ? copies.every((b) => b > a) : parts.length < 2
  })
}
