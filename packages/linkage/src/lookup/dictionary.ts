import { longer, TextHeap, type TextHeapParts } from './text-heap.ts'

const FIRST_PLACES = 1 << 11

/** What a dictionary consists of, to be written to a file; the places are found again from the hashes. */
export type DictionaryParts = TextHeapParts & { hashes: Uint32Array }

/** Distinct texts by number from 1: an open hash table over a heap of texts. 0 stands for a text that is not there. */
export class Dictionary {
  readonly #texts: TextHeap
  #hashes: Uint32Array
  /** Codes by place; 0 is free. At most half full, a power of two long. */
  #places: Uint32Array

  constructor(parts?: DictionaryParts) {
    this.#texts = new TextHeap(parts)
    this.#hashes = parts?.hashes ?? new Uint32Array(FIRST_PLACES / 2)
    this.#places = new Uint32Array(placesFor(this.#texts.size))
    this.#fillPlaces()
  }

  /** Number of texts, which is the highest code. */
  get size(): number {
    return this.#texts.size
  }

  /** The code of a text; 0 when it is not there. */
  codeOf(text: string): number {
    return this.#places[this.#placeOf(text, hashOf(text))] ?? 0
  }

  /** The code of a text, which is added when it is not there. */
  add(text: string): number {
    const hash = hashOf(text)
    const place = this.#placeOf(text, hash)
    const known = this.#places[place] ?? 0
    if (known > 0) return known
    const number = this.#texts.add(text)
    if (number >= this.#hashes.length) {
      this.#hashes = longer(this.#hashes, new Uint32Array(2 * this.#hashes.length))
    }
    this.#hashes[number] = hash
    this.#places[place] = number + 1
    if (2 * (number + 1) >= this.#places.length) {
      this.#places = new Uint32Array(2 * this.#places.length)
      this.#fillPlaces()
    }
    return number + 1
  }

  /** The text of a code from 1. */
  text(code: number): string {
    return this.#texts.get(code - 1)
  }

  /** See {@link TextHeap.startsWith}. */
  startsWith(code: number, beginning: string): boolean {
    return this.#texts.startsWith(code - 1, beginning)
  }

  /** See {@link TextHeap.unitsBetween}. */
  unitsBetween(code: number, text: string): number {
    return this.#texts.unitsBetween(code - 1, text)
  }

  parts(): DictionaryParts {
    return { ...this.#texts.parts(), hashes: this.#hashes.subarray(0, this.size) }
  }

  #placeOf(text: string, hash: number): number {
    const mask = this.#places.length - 1
    let place = hash & mask
    for (;;) {
      const code = this.#places[place] ?? 0
      if (code === 0) return place
      if (this.#hashes[code - 1] === hash && this.#texts.get(code - 1) === text) return place
      place = (place + 1) & mask
    }
  }

  #fillPlaces(): void {
    const mask = this.#places.length - 1
    for (let number = 0; number < this.size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask
      while (this.#places[place] !== 0) place = (place + 1) & mask
      this.#places[place] = number + 1
    }
  }
}

function placesFor(size: number): number {
  let places = FIRST_PLACES
  while (places <= 2 * size) places *= 2
  return places
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
