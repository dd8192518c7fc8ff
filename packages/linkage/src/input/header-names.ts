/** Names that the engine's tables have besides the headers. */
const RESERVED = ['row', 'key']

/**
 * Column names for the headers of a file: blanks around them are trimmed, NULs dropped, empty ones named by their place, and
 * what an engine would take for one name (it ignores case) is numbered.
 * @example headerNames([' id', 'Name', '', 'name', 'key']) // ['id', 'Name', 'column_3', 'name_2', 'key_2']
 */
export function headerNames(cells: readonly string[]): string[] {
  const taken = new Set(RESERVED)
  // A header keeps its own name before a made-up one may take it.
  const own = cells.map((cell) => cell.replaceAll('\0', '').trim().toWellFormed())
  const wanted = new Set(own.map(folded))
  return own.map((name, index) => {
    const stem = name === '' ? `column_${index + 1}` : name
    let unique = stem
    for (let n = 2; taken.has(folded(unique)) || (unique !== name && wanted.has(folded(unique))); n++) {
      unique = `${stem}_${n}`
    }
    taken.add(folded(unique))
    return unique
  })
}

const folded = (name: string) => name.toLowerCase()
