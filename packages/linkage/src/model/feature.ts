/** What a column holds; decides how its values are read and which features they have. */
export const COLUMN_KINDS = [
  'resident-id',
  'org-code',
  'code',
  'phone',
  'date',
  'number',
  'person-name',
  'company-name',
  'address',
  'text',
  'category',
  'set',
] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** `column` (its normal value) or `column.feature`. */
export type FeatureRef = string

/**
 * How a feature is stored. `text` is VARCHAR; `word` is a 64-bit unsigned integer; `integer` 32 bits; `words` a list of
 * 64-bit unsigned integers; `weighted` a list of words whose lowest 8 bits are a weight (0–255) and whose upper bits are
 * the item.
 */
export type FeatureType = 'text' | 'word' | 'integer' | 'double' | 'boolean' | 'words' | 'weighted'

/**
 * The features of each kind besides those that every kind has: `value` (text, the normal form) and `code` (word, equal when
 * and only when the values are). Missing, invalid and placeholder values have no features at all, except where noted.
 */
export const FEATURES: Readonly<Record<ColumnKind, Readonly<Record<string, FeatureType>>>> = {
  /**
   * `number`: the first 17 digits as an integer. `packed`: region, birth without century and sequence as 15 BCD nibbles. `birth` yyyymmdd.
   * `repairs`: `number`s of the plausible IDs one slip away, only where the check character is wrong. `prefix`: first 14 digits.
   */
  'resident-id': {
    number: 'word',
    packed: 'word',
    birth: 'integer',
    region: 'integer',
    prefix: 'text',
    valid: 'boolean',
    repairs: 'words',
  },
  /** `org`: the nine characters of the organisation code, also where a unified code or taxpayer number contains it. */
  'org-code': { org: 'text', valid: 'boolean', length: 'integer', signature: 'word' },
  /** `deletions`: hashes of the value and of the value less one character, so that values one edit apart share an item. */
  code: { length: 'integer', signature: 'word', deletions: 'words' },
  /** `numbers`: every number in the cell. `packed`: the last 16 digits of the first one as BCD nibbles. */
  phone: { numbers: 'words', packed: 'word', signature: 'word', length: 'integer' },
  /** `day`: days since 1970-01-01. `packed`: yyyymmdd as BCD nibbles. */
  date: { packed: 'word', day: 'integer', year: 'integer', month: 'integer', day_of_month: 'integer' },
  number: { number: 'double' },
  /**
   * `fold`: variant and traditional characters folded, dots and blanks gone. `pinyin`: toneless syllables, surname reading first.
   * `sounds`: hashes of all readings. `shape`: look-alike characters folded. `packed`: up to four characters of `fold`, 16 bits each.
   * `surname`, `sound` (Latin: a phonetic code), `deletions` as above, over `fold`. `tokens`: words in any order.
   */
  'person-name': {
    fold: 'text',
    pinyin: 'text',
    sounds: 'words',
    shape: 'text',
    packed: 'word',
    surname: 'text',
    sound: 'text',
    deletions: 'words',
    tokens: 'weighted',
    grams: 'weighted',
    length: 'integer',
    signature: 'word',
  },
  /** `key`: the employer without form, home region and punctuation; a branch has its parent's. `branch` is '' for a company. */
  'company-name': {
    key: 'text',
    brand: 'text',
    trade: 'text',
    region: 'text',
    form: 'text',
    branch: 'text',
    sound: 'text',
    deletions: 'words',
    grams: 'weighted',
    tokens: 'weighted',
    length: 'integer',
    signature: 'word',
  },
  /** `division`: the district without its ending (和平区, 天津市和平 → 和平); `rest`: what follows; `numbers`: house and room numbers in order; `house`: the first of them. */
  address: {
    division: 'text',
    rest: 'text',
    numbers: 'text',
    house: 'text',
    tokens: 'weighted',
    grams: 'weighted',
    length: 'integer',
    signature: 'word',
  },
  text: {
    tokens: 'weighted',
    grams: 'weighted',
    sound: 'text',
    start: 'text',
    deletions: 'words',
    length: 'integer',
    signature: 'word',
  },
  category: { length: 'integer', signature: 'word' },
  set: { items: 'weighted' },
}
