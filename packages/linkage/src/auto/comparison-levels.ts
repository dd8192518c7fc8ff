import type { FeatureRef } from '../model/feature.ts'
import type { Level } from '../model/model.ts'
import { feature, type ProposedColumn } from './proposed-column.ts'

const otherwise: Level = { name: 'differs', when: 'otherwise' }

const equal = (ref: FeatureRef, name = 'same'): Level => ({ name, when: { equal: ref }, frequency: ref })

/** Levels of agreement for a column, the best first. What each weighs is learned; they need only be in order. */
export function levelsFor(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  switch (column.column.kind) {
    case 'resident-id':
      return [
        { name: 'same', when: { equal: name } },
        { name: 'one digit differs', when: { nibbles: feature(column, 'packed'), atMost: 1 } },
        { name: 'two digits exchanged', when: { swappedNibbles: feature(column, 'packed') } },
        {
          name: 'a likely repair of the other',
          when: { holds: feature(column, 'repairs'), word: feature(column, 'number') },
        },
        { name: 'same region and birth', when: { equal: feature(column, 'prefix') } },
        { name: 'same birth', when: { equal: feature(column, 'birth') } },
        otherwise,
      ]
    case 'org-code':
      return [
        { name: 'same', when: { equal: name } },
        { name: 'same organisation code', when: { equal: feature(column, 'org') } },
        { name: 'one character differs', when: { edit: name, atMost: 1 } },
        otherwise,
      ]
    case 'code':
      return codeLevels(column)
    case 'phone':
      return [
        { name: 'a number in common', when: { overlap: feature(column, 'numbers') } },
        { name: 'one digit differs', when: { edit: name, atMost: 1 } },
        otherwise,
      ]
    case 'date':
      return [
        equal(name),
        { name: 'day and month exchanged', when: { swappedDate: name } },
        { name: 'one digit differs', when: { edit: name, atMost: 1 } },
        {
          name: 'same day and month',
          when: { all: [{ equal: feature(column, 'month') }, { equal: feature(column, 'day_of_month') }] },
        },
        { name: 'two digits differ', when: { edit: name, atMost: 2 } },
        { name: 'same year', when: { equal: feature(column, 'year') } },
        otherwise,
      ]
    case 'number':
      return numberLevels(column)
    case 'person-name':
      return column.han ? hanNameLevels(column) : latinNameLevels(column)
    case 'company-name':
      return companyLevels(column)
    case 'address':
      return addressLevels(column)
    case 'category':
      return [equal(name), otherwise]
    case 'set':
      return [
        equal(name),
        { name: 'much in common', when: { tokens: feature(column, 'items'), atLeast: 0.5 } },
        otherwise,
      ]
    case 'text':
      return longText(column) ? textLevels(column) : wordLevels(column)
  }
}

/** Whether the values are phrases rather than a word or two. */
export const longText = ({ left, right }: ProposedColumn): boolean =>
  left.shapes.words + right.shapes.words >= 6

function codeLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const length = Math.min(column.left.shapes.characters, column.right.shapes.characters)
  const levels: Level[] = [equal(name)]
  if (length >= 3.5) levels.push({ name: 'one character differs', when: { edit: name, atMost: 1 } })
  if (length >= 5.5) levels.push({ name: 'two characters differ', when: { edit: name, atMost: 2 } })
  if (length < 3.5) levels.push({ name: 'one holds the other', when: { includes: name } })
  return [...levels, otherwise]
}

function numberLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const number = feature(column, 'number')
  const digits = Math.max(column.left.shapes.characters, column.right.shapes.characters)
  const whole = Math.min(column.left.shapes.integer, column.right.shapes.integer) >= 0.9
  const typed: Level = { name: 'one digit differs', when: { edit: name, atMost: 1 } }
  const next: Level = { name: 'one apart', when: { within: number, difference: 1 } }
  if (column.meaning === 'year') return [equal(name), typed, next, otherwise]
  // A day, a month, an age: near says little, a slip of the hand more.
  if (whole && digits < 2.5) return [equal(name), next, typed, otherwise]
  return [
    equal(name),
    { name: 'nearly the same', when: { ratio: number, atLeast: 0.95 } },
    { name: 'near', when: { ratio: number, atLeast: 0.8 } },
    { name: 'of one size', when: { ratio: number, atLeast: 0.5 } },
    otherwise,
  ]
}

function hanNameLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const fold = feature(column, 'fold')
  return [
    equal(fold),
    { name: 'sounds the same', when: { overlap: feature(column, 'sounds') } },
    { name: 'looks the same', when: { equal: feature(column, 'shape') } },
    { name: 'a character is missing', when: { wildcard: name } },
    { name: 'one character differs', when: { edit: fold, atMost: 1 } },
    { name: 'same surname', when: { equal: feature(column, 'surname') } },
    otherwise,
  ]
}

function latinNameLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const fold = feature(column, 'fold')
  const whole = column.meaning === 'full-name'
  return [
    equal(name),
    { name: 'same but for blanks', when: { equal: fold } },
    ...(whole
      ? [{ name: 'same words', when: { tokens: feature(column, 'tokens'), atLeast: 0.95 } } satisfies Level]
      : []),
    {
      name: 'nearly the same',
      when: {
        any: [
          { jaroWinkler: fold, atLeast: 0.94 },
          { edit: fold, atMost: 1 },
        ],
      },
    },
    ...(whole
      ? [{ name: 'most words', when: { tokens: feature(column, 'tokens'), atLeast: 0.6 } } satisfies Level]
      : []),
    {
      name: 'similar',
      when: { any: [{ jaroWinkler: fold, atLeast: 0.88 }, { equal: feature(column, 'sound') }] },
    },
    { name: 'somewhat similar', when: { jaroWinkler: fold, atLeast: 0.78 } },
    otherwise,
  ]
}

function companyLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const key = feature(column, 'key')
  const tokens = feature(column, 'tokens')
  const grams = feature(column, 'grams')
  const branch: Level['when'] = { equal: feature(column, 'branch') }
  return [
    equal(name),
    { name: 'same but for form and region', when: { all: [{ equal: key }, branch] } },
    { name: 'same words', when: { all: [{ tokens, atLeast: 0.9 }, branch] } },
    { name: 'same name and trade, other branch', when: { equal: key } },
    {
      name: 'most words',
      when: {
        any: [
          { tokens, atLeast: 0.75 },
          { tokens: grams, atLeast: 0.75 },
        ],
      },
    },
    { name: 'one holds the other', when: { contained: tokens, atLeast: 0.9 } },
    {
      name: 'many words',
      when: {
        any: [
          { tokens, atLeast: 0.5 },
          { tokens: grams, atLeast: 0.5 },
        ],
      },
    },
    {
      name: 'some words',
      when: {
        any: [
          { tokens, atLeast: 0.3 },
          { tokens: grams, atLeast: 0.35 },
        ],
      },
    },
    otherwise,
  ]
}

function addressLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const tokens = feature(column, 'tokens')
  const grams = feature(column, 'grams')
  const numbers: Level['when'] = { equal: feature(column, 'numbers') }
  const house: Level['when'] = { equal: feature(column, 'house') }
  return [
    equal(name),
    { name: 'same words', when: { tokens, atLeast: 0.9 } },
    {
      name: 'same numbers, most words',
      when: {
        all: [
          numbers,
          {
            any: [
              { tokens, atLeast: 0.6 },
              { tokens: grams, atLeast: 0.6 },
            ],
          },
        ],
      },
    },
    {
      name: 'same house, many words',
      when: {
        all: [
          house,
          {
            any: [
              { tokens, atLeast: 0.35 },
              { tokens: grams, atLeast: 0.4 },
            ],
          },
        ],
      },
    },
    {
      name: 'most words',
      when: {
        any: [
          { tokens, atLeast: 0.65 },
          { tokens: grams, atLeast: 0.65 },
        ],
      },
    },
    { name: 'same house', when: house },
    {
      name: 'some words',
      when: {
        any: [
          { tokens, atLeast: 0.35 },
          { tokens: grams, atLeast: 0.4 },
        ],
      },
    },
    otherwise,
  ]
}

function textLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const tokens = feature(column, 'tokens')
  const grams = feature(column, 'grams')
  return [
    { name: 'same', when: { equal: name } },
    {
      name: 'same words',
      when: {
        any: [
          { tokens, atLeast: 0.9 },
          { tokens: grams, atLeast: 0.92 },
        ],
      },
    },
    {
      name: 'most words',
      when: {
        any: [
          { tokens, atLeast: 0.75 },
          { tokens: grams, atLeast: 0.8 },
        ],
      },
    },
    { name: 'one holds the other', when: { contained: tokens, atLeast: 0.9 } },
    {
      name: 'many words',
      when: {
        any: [
          { tokens, atLeast: 0.6 },
          { tokens: grams, atLeast: 0.65 },
        ],
      },
    },
    {
      name: 'half of the words',
      when: {
        any: [
          { tokens, atLeast: 0.45 },
          { tokens: grams, atLeast: 0.5 },
        ],
      },
    },
    {
      name: 'some words',
      when: {
        any: [
          { tokens, atLeast: 0.3 },
          { tokens: grams, atLeast: 0.35 },
        ],
      },
    },
    { name: 'few words', when: { tokens, atLeast: 0.15 } },
    otherwise,
  ]
}

function wordLevels(column: ProposedColumn): readonly Level[] {
  const name = column.column.name
  const tokens = feature(column, 'tokens')
  const several = column.left.shapes.words + column.right.shapes.words >= 2.4
  const levels: Level[] = [
    equal(name),
    {
      name: 'nearly the same',
      when: {
        any: [
          { jaroWinkler: name, atLeast: 0.94 },
          { edit: name, atMost: 1 },
        ],
      },
    },
  ]
  if (several) levels.push({ name: 'most words', when: { tokens, atLeast: 0.65 } })
  levels.push({
    name: 'similar',
    when: {
      any: [
        { jaroWinkler: name, atLeast: 0.86 },
        { tokens: feature(column, 'grams'), atLeast: 0.6 },
      ],
    },
  })
  if (several) levels.push({ name: 'some words', when: { contained: tokens, atLeast: 0.5 } })
  return [...levels, otherwise]
}
