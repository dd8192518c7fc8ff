import type { FeatureValue } from '../compare/record.ts'
import type { FeatureType } from '../model/feature.ts'
import { Dictionary, type DictionaryParts } from './dictionary.ts'
import { longer } from './text-heap.ts'

/** The arrays of a store, by name. */
export type StoreParts = Readonly<Record<string, Uint8Array | Uint32Array | BigUint64Array | Float64Array>>

/** One feature of all values of a column, by the code of the value. */
export type FeatureStore = {
  get(code: number): FeatureValue
  /** Codes come in ascending order, each once. */
  set(code: number, value: FeatureValue): void
  /** The memory in use, without copying it. */
  parts(): StoreParts
}

/** An empty store for a feature of so many values; weighted lists are not stored. */
export function emptyStore(type: Exclude<FeatureType, 'weighted'>, values: number): FeatureStore {
  const size = values + 1
  if (type === 'text') return new TextStore(new Dictionary(), new Uint32Array(size))
  if (type === 'word') return new WordStore(new BigUint64Array(size), new Uint8Array(size))
  if (type === 'words') return new ListStore(new Uint32Array(size), new BigUint64Array(size))
  return new NumberStore(new Float64Array(size).fill(Number.NaN), type === 'boolean')
}

/** Distinct texts, and which of them each value has. */
export class TextStore implements FeatureStore {
  readonly #texts: Dictionary
  readonly #codes: Uint32Array

  constructor(texts: Dictionary, codes: Uint32Array) {
    this.#texts = texts
    this.#codes = codes
  }

  get(code: number): FeatureValue {
    const text = this.#codes[code] ?? 0
    return text === 0 ? null : this.#texts.text(text)
  }

  /** A number that equal texts share; 0 where the value lacks the feature. */
  codeAt(code: number): number {
    return this.#codes[code] ?? 0
  }

  /** The number of a text; 0 where no value has it. */
  codeOf(text: string): number {
    return this.#texts.codeOf(text)
  }

  set(code: number, value: FeatureValue): void {
    if (typeof value === 'string') this.#codes[code] = this.#texts.add(value)
  }

  parts(): DictionaryParts & { codes: Uint32Array } {
    return { ...this.#texts.parts(), codes: this.#codes }
  }
}

/** 64-bit words. */
export class WordStore implements FeatureStore {
  readonly #words: BigUint64Array
  readonly #present: Uint8Array
  /** The same words in halves, the lower first. */
  readonly #halves: Uint32Array

  constructor(words: BigUint64Array, present: Uint8Array) {
    this.#words = words
    this.#halves = new Uint32Array(words.buffer, words.byteOffset, 2 * words.length)
    this.#present = present
  }

  get(code: number): FeatureValue {
    return this.#present[code] === 1 ? (this.#words[code] ?? null) : null
  }

  /** In how many of its 16 nibbles a word differs from another, given in halves; -1 where there is none. */
  differingNibbles(code: number, high: number, low: number): number {
    if (this.#present[code] !== 1) return -1
    return nibbles((this.#halves[2 * code] ?? 0) ^ low) + nibbles((this.#halves[2 * code + 1] ?? 0) ^ high)
  }

  set(code: number, value: FeatureValue): void {
    if (typeof value !== 'bigint') return
    this.#words[code] = value
    this.#present[code] = 1
  }

  parts(): StoreParts {
    return { words: this.#words, present: this.#present }
  }
}

/** Whole and other numbers, or booleans as 0 and 1. */
export class NumberStore implements FeatureStore {
  readonly #numbers: Float64Array
  readonly #boolean: boolean

  constructor(numbers: Float64Array, boolean: boolean) {
    this.#numbers = numbers
    this.#boolean = boolean
  }

  get(code: number): FeatureValue {
    const number = this.#numbers[code] ?? Number.NaN
    if (Number.isNaN(number)) return null
    return this.#boolean ? number === 1 : number
  }

  set(code: number, value: FeatureValue): void {
    if (typeof value === 'number' || typeof value === 'boolean') this.#numbers[code] = Number(value)
  }

  parts(): StoreParts {
    return { numbers: this.#numbers }
  }
}

/** Lists of words; a missing list is an empty one, which no condition tells apart. */
export class ListStore implements FeatureStore {
  /** Where the items of each value end; they begin where those of the code before end. */
  readonly #ends: Uint32Array
  #items: BigUint64Array
  #last = 0

  constructor(ends: Uint32Array, items: BigUint64Array) {
    this.#ends = ends
    this.#items = items
  }

  get(code: number): FeatureValue {
    const start = this.#ends[code - 1] ?? 0
    const end = this.#ends[code] ?? 0
    if (start === end) return NONE
    const items: bigint[] = []
    for (let at = start; at < end; at++) items.push(this.#items[at] ?? 0n)
    return items
  }

  isEmpty(code: number): boolean {
    return (this.#ends[code - 1] ?? 0) === (this.#ends[code] ?? 0)
  }

  /** Whether the list has one of the items. */
  hasAny(code: number, items: readonly bigint[]): boolean {
    const end = this.#ends[code] ?? 0
    for (let at = this.#ends[code - 1] ?? 0; at < end; at++)
      if (items.includes(this.#items[at] ?? 0n)) return true
    return false
  }

  set(code: number, value: FeatureValue): void {
    const start = this.#ends[this.#last] ?? 0
    this.#ends.fill(start, this.#last + 1, code)
    const items = typeof value === 'object' && value !== null ? value : NONE
    const end = start + items.length
    if (end > this.#items.length) {
      this.#items = longer(this.#items, new BigUint64Array(Math.max(end, 2 * this.#items.length)))
    }
    items.forEach((item, at) => {
      this.#items[start + at] = item
    })
    this.#ends[code] = end
    this.#last = code
  }

  parts(): StoreParts {
    return { ends: this.#ends, items: this.#items.subarray(0, this.#ends.at(-1) ?? 0) }
  }
}

/** How many of the 8 nibbles of 32 bits are not 0. */
function nibbles(bits: number): number {
  let folded = bits | (bits >>> 1)
  folded = (folded | (folded >>> 2)) & 0x1111_1111
  return Math.imul(folded, 0x1111_1111) >>> 28
}

const NONE: readonly bigint[] = []
