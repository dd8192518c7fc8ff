import type { Level } from '../model/model.ts'
import { equal, otherwise } from './first-and-last-level.ts'
import { feature, type ProposedColumn } from './proposed-column.ts'

/** Employers: a branch is not its parent, a form or a region may be missing. */
export function companyLevels(column: ProposedColumn): readonly Level[] {
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

/** Addresses: the same numbers say as much as most of the words. */
export function addressLevels(column: ProposedColumn): readonly Level[] {
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
