import type { Level } from '../model/model.ts'
import { equal, otherwise } from './first-and-last-level.ts'
import { feature, type ProposedColumn } from './proposed-column.ts'

/** Chinese names: homophones, look-alikes and lost characters before mere edits. */
export function hanNameLevels(column: ProposedColumn): readonly Level[] {
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

/** Names in Latin letters; of a full name the words may stand in any order. */
export function latinNameLevels(column: ProposedColumn): readonly Level[] {
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
