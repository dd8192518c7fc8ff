import { expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { implies } from './implies.ts'

const same: Condition = { equal: 'name.pinyin' }
const close: Condition = { jaroWinkler: 'name', atLeast: 0.9 }
const near: Condition = { jaroWinkler: 'name', atLeast: 0.8 }

it.each<[Condition, Condition, boolean]>([
  [close, near, true],
  [near, close, false],
  [close, close, true],
  [close, { jaroWinkler: 'surname', atLeast: 0.8 }, false],
  [{ edit: 'name', atMost: 1 }, { edit: 'name', atMost: 2 }, true],
  [{ edit: 'name', atMost: 2 }, { edit: 'name', atMost: 1 }, false],
  [{ edit: 'name', atMost: 1 }, { nibbles: 'name', atMost: 2 }, false],
  [{ swappedNibbles: 'id.packed' }, { nibbles: 'id.packed', atMost: 2 }, true],
  [{ swappedNibbles: 'id.packed' }, { nibbles: 'id.packed', atMost: 1 }, false],
  [{ swappedNibbles: 'id.packed' }, { nibbles: 'phone.packed', atMost: 2 }, false],
  [{ within: 'born.day', difference: 3 }, { within: 'born.day', difference: 10 }, true],
  [{ tokens: 'name.tokens', atLeast: 1 }, { contained: 'name.tokens', atLeast: 0.5 }, false],
  [same, close, false],
  [{ not: same }, { not: same }, true],
  [near, 'otherwise', true],
  ['otherwise', near, false],
  [{ all: [close, same] }, near, true],
  [{ all: [near, same] }, close, false],
  [close, { all: [near, close] }, true],
  [close, { all: [near, same] }, false],
  [{ any: [close, near] }, near, true],
  [{ any: [close, same] }, near, false],
  [close, { any: [same, near] }, true],
  [{ any: [close, same] }, { any: [same, near] }, true],
  [{ all: [close, same] }, { any: [near, { equal: 'id' }] }, true],
])('%j implies %j: %s', (condition, other, expected) => expect(implies(condition, other)).toBe(expected))
