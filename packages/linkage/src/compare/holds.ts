import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import { editDistance } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { listHolds, listsOverlap } from './lists.ts'
import { nibblesSwapped, nibblesWithin } from './nibbles.ts'
import { numbersAlike, numbersWithin } from './numbers.ts'
import {
  bothLists,
  bothNumbers,
  bothTexts,
  bothWords,
  type FeatureSource,
  type FeatureValue,
  featureValue,
  listOf,
} from './record.ts'
import { datesSwapped } from './swapped-date.ts'
import { oneIncludes, samePrefix, wildcardAgrees } from './texts.ts'
import { tokensAgree, tokensContained } from './weighted-lists.ts'

/**
 * Whether a condition holds between two records: the meaning of every condition, to which the SQL of `compile/` is held.
 * Symmetric. A condition on a value that is missing on either side does not hold; its `not` does.
 *
 * @example holds({ edit: 'name', atMost: 1 }, new Map([['name', '王薇']]), new Map([['name', '王微']])) // true
 */
export function holds(condition: Condition, left: FeatureSource, right: FeatureSource): boolean {
  if (condition === 'otherwise') return true
  if ('all' in condition) return condition.all.every((part) => holds(part, left, right))
  if ('any' in condition) return condition.any.some((part) => holds(part, left, right))
  if ('not' in condition) return !holds(condition.not, left, right)
  if ('equal' in condition)
    return same(featureValue(left, condition.equal), featureValue(right, condition.equal))
  if ('crosswise' in condition) {
    const [first, second] = condition.crosswise
    return (
      same(featureValue(left, first), featureValue(right, second)) &&
      same(featureValue(left, second), featureValue(right, first))
    )
  }
  if ('both' in condition) {
    return [left, right].every((record) => is(featureValue(record, condition.both), condition.is))
  }
  if ('holds' in condition) {
    const part = (record: FeatureSource) => ({
      list: listOf(record, condition.holds),
      word: wordOf(record, condition.word),
    })
    return listHolds(part(left), part(right))
  }
  return onLists(condition, left, right)
}

type OnTexts = Extract<
  Condition,
  | { edit: FeatureRef }
  | { jaroWinkler: FeatureRef }
  | { prefix: FeatureRef }
  | { wildcard: FeatureRef }
  | { includes: FeatureRef }
>
type OnWords = Extract<
  Condition,
  | { within: FeatureRef }
  | { ratio: FeatureRef }
  | { swappedDate: FeatureRef }
  | { nibbles: FeatureRef }
  | { swappedNibbles: FeatureRef }
>
type OnLists = Extract<
  Condition,
  { tokens: FeatureRef } | { contained: FeatureRef } | { overlap: FeatureRef }
>

function onLists(condition: OnLists | OnWords | OnTexts, left: FeatureSource, right: FeatureSource): boolean {
  const on = (ref: FeatureRef, agree: (l: readonly bigint[], r: readonly bigint[]) => boolean) => {
    const both = bothLists(left, right, ref)
    return both !== null && agree(...both)
  }
  if ('tokens' in condition) {
    return on(condition.tokens, (l, r) => tokensAgree(l, r, condition.atLeast))
  }
  if ('contained' in condition) {
    return on(condition.contained, (l, r) => tokensContained(l, r, condition.atLeast))
  }
  if ('overlap' in condition) return on(condition.overlap, listsOverlap)
  return onWords(condition, left, right)
}

function onWords(condition: OnWords | OnTexts, left: FeatureSource, right: FeatureSource): boolean {
  const numbers = (ref: FeatureRef, agree: (l: number, r: number) => boolean) => {
    const both = bothNumbers(left, right, ref)
    return both !== null && agree(...both)
  }
  const words = (ref: FeatureRef, agree: (l: bigint, r: bigint) => boolean) => {
    const both = bothWords(left, right, ref)
    return both !== null && agree(...both)
  }
  if ('within' in condition) {
    return numbers(condition.within, (l, r) => numbersWithin(l, r, condition.difference))
  }
  if ('ratio' in condition) return numbers(condition.ratio, (l, r) => numbersAlike(l, r, condition.atLeast))
  if ('swappedDate' in condition) {
    const [l, r] = [typedDay(left, condition.swappedDate), typedDay(right, condition.swappedDate)]
    return l !== null && r !== null && datesSwapped(l, r)
  }
  if ('nibbles' in condition) {
    return words(condition.nibbles, (l, r) => nibblesWithin(l, r, condition.atMost))
  }
  if ('swappedNibbles' in condition) return words(condition.swappedNibbles, nibblesSwapped)
  return onTexts(condition, left, right)
}

function onTexts(condition: OnTexts, left: FeatureSource, right: FeatureSource): boolean {
  const on = (ref: FeatureRef, agree: (l: string, r: string) => boolean) => {
    const both = bothTexts(left, right, ref)
    return both !== null && agree(...both)
  }
  if ('edit' in condition) {
    return on(condition.edit, (l, r) => editDistance(l, r, condition.atMost) <= condition.atMost)
  }
  if ('jaroWinkler' in condition) {
    return on(condition.jaroWinkler, (l, r) => jaroWinkler(l, r) >= condition.atLeast)
  }
  if ('prefix' in condition) return on(condition.prefix, (l, r) => samePrefix(l, r, condition.length))
  if ('wildcard' in condition) return on(condition.wildcard, wildcardAgrees)
  return on(condition.includes, oneIncludes)
}

function same(left: FeatureValue, right: FeatureValue): boolean {
  if (left === null || right === null) return false
  if (typeof left !== 'object' || typeof right !== 'object') return left === right
  return left.length === right.length && left.every((item, at) => item === right[at])
}

function is(value: FeatureValue, expected: string | boolean | number): boolean {
  return (
    value === expected ||
    (typeof value === 'bigint' && typeof expected === 'number' && value === BigInt(expected))
  )
}

function wordOf(record: FeatureSource, ref: FeatureRef): bigint | null {
  const value = featureValue(record, ref)
  return typeof value === 'bigint' ? value : null
}

function typedDay(record: FeatureSource, column: FeatureRef) {
  const year = featureValue(record, `${column}.year`)
  const month = featureValue(record, `${column}.month`)
  const day = featureValue(record, `${column}.day_of_month`)
  return typeof year === 'number' && typeof month === 'number' && typeof day === 'number'
    ? { year, month, day }
    : null
}
