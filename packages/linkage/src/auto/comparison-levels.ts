import type { Level } from '../model/model.ts'
import { equal, otherwise } from './first-and-last-level.ts'
import { hanNameLevels, latinNameLevels } from './name-levels.ts'
import { addressLevels, companyLevels } from './place-levels.ts'
import { feature, type ProposedColumn } from './proposed-column.ts'
import { longText, textLevels, wordLevels } from './text-levels.ts'

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
