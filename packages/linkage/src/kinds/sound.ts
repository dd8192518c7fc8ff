/** Signs of a code: enough for a long surname. */
const LONGEST = 8

type Spelling = readonly [spelling: string, sound: string]

/** At the beginning of a word alone. */
const BEGINNINGS: readonly Spelling[] = [
  ['mac', 'mk'],
  ['mc', 'mk'],
  ['kn', 'n'],
  ['gn', 'n'],
  ['pn', 'n'],
  ['ps', 's'],
  ['wr', 'r'],
  ['wh', 'w'],
  ['gh', 'k'],
  ['x', 's'],
]

/** Spellings of one sound of English and its neighbours, by first letter, longest first. Voiced and voiceless are one. */
const SPELLINGS: Readonly<Record<string, readonly Spelling[]>> = {
  b: [['b', 'p']],
  c: [
    ['ch', 'x'],
    ['cz', 'x'],
    ['ck', 'k'],
    ['ce', 's'],
    ['ci', 's'],
    ['cy', 's'],
    ['c', 'k'],
  ],
  d: [
    ['dge', 'j'],
    ['d', 't'],
  ],
  f: [['f', 'f']],
  g: [
    ['ght', 't'],
    ['gh', ''],
    ['gn', 'n'],
    ['ge', 'j'],
    ['gi', 'j'],
    ['gy', 'j'],
    ['g', 'k'],
  ],
  j: [['j', 'j']],
  k: [['k', 'k']],
  l: [['l', 'l']],
  m: [['m', 'm']],
  n: [['n', 'n']],
  p: [
    ['ph', 'f'],
    ['p', 'p'],
  ],
  q: [['q', 'k']],
  r: [['r', 'r']],
  s: [
    ['sch', 'x'],
    ['sh', 'x'],
    ['sz', 'x'],
    ['sce', 's'],
    ['sci', 's'],
    ['s', 's'],
  ],
  t: [
    ['tch', 'x'],
    ['tia', 'x'],
    ['tio', 'x'],
    ['tz', 's'],
    ['t', 't'],
  ],
  v: [['v', 'f']],
  x: [['x', 'ks']],
  z: [['z', 's']],
}

function codeOf(word: string): string {
  let at = 0
  let made = ''
  const first = word[0] ?? ''
  const beginning = BEGINNINGS.find(([spelling]) => word.startsWith(spelling))
  if (beginning) {
    made = beginning[1]
    at = beginning[0].length
  } else if ('aeiouy'.includes(first)) {
    made = 'a'
    at = 1
  } else if (first === 'h' || first === 'w') {
    made = first
    at = 1
  }
  while (at < word.length && made.length < LONGEST) {
    const spelling = SPELLINGS[word.charAt(at)]?.find(([letters]) => word.startsWith(letters, at))
    if (spelling === undefined) {
      at++
      continue
    }
    const [letters, sound] = spelling
    if (sound !== '' && !made.endsWith(sound)) made += sound
    // A softening vowel is read on: it may open the next spelling.
    at +=
      letters.length > 1 && 'eiy'.includes(letters.charAt(letters.length - 1))
        ? letters.length - 1
        : letters.length
  }
  return made
}

const MOST_KNOWN = 50_000
const known = new Map<string, string>()

/**
 * How a word of small Latin letters sounds, roughly and for English first: the first vowel as `a`, then the consonants with
 * voiced and voiceless as one, silent letters gone. In the manner of Metaphone, made for names of any European origin. `''`
 * for a word without such letters.
 *
 * @example phoneticCode('catherine') === phoneticCode('kathryn') // 'ktrn'
 */
export function phoneticCode(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const made = codeOf(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}
