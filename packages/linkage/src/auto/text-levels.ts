import type { Level } from '../model/model.ts'
import { equal, otherwise } from './first-and-last-level.ts'
import { feature, type ProposedColumn } from './proposed-column.ts'

/** Whether the values are phrases rather than a word or two. */
export const longText = ({ left, right }: ProposedColumn): boolean =>
  left.shapes.words + right.shapes.words >= 6

/** Phrases: by the weight of the words in common. */
export function textLevels(column: ProposedColumn): readonly Level[] {
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

/** A word or two: by characters rather than by words. */
export function wordLevels(column: ProposedColumn): readonly Level[] {
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
