const FIRST_BYTES = 1 << 16
const FIRST_TEXTS = 1 << 10

/** What a heap consists of, to be written to a file. */
export type TextHeapParts = { bytes: Uint8Array; ends: Uint32Array; wide: Uint8Array }

/**
 * Many texts in one block of memory, by number from 0. A text takes one byte for each UTF-16 unit where all are below 256, else two:
 * less than UTF-8 for Chinese, and lone surrogates survive. Up to 4 GB.
 */
export class TextHeap {
  #bytes: Buffer
  /** Where each text ends; it begins where the one before ends. */
  #ends: Uint32Array
  /** 1 for texts of two bytes per unit. */
  #wide: Uint8Array
  #size: number

  constructor(parts?: TextHeapParts) {
    this.#bytes = parts
      ? Buffer.from(parts.bytes.buffer, parts.bytes.byteOffset, parts.bytes.length)
      : Buffer.allocUnsafe(FIRST_BYTES)
    this.#ends = parts?.ends ?? new Uint32Array(FIRST_TEXTS)
    this.#wide = parts?.wide ?? new Uint8Array(FIRST_TEXTS)
    this.#size = parts?.ends.length ?? 0
  }

  get size(): number {
    return this.#size
  }

  /** @returns the number of the text */
  add(text: string): number {
    const start = this.#startOf(this.#size)
    const wide = isWide(text)
    const end = start + (wide ? 2 * text.length : text.length)
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, 2 * this.#bytes.length))
      this.#bytes.copy(larger, 0, 0, start)
      this.#bytes = larger
    }
    if (this.#size === this.#ends.length) {
      this.#ends = longer(this.#ends, new Uint32Array(2 * this.#size))
      this.#wide = longer(this.#wide, new Uint8Array(2 * this.#size))
    }
    this.#bytes.write(text, start, wide ? 'utf16le' : 'latin1')
    this.#ends[this.#size] = end
    this.#wide[this.#size] = wide ? 1 : 0
    this.#size += 1
    return this.#size - 1
  }

  /** The text of a number below `size`. */
  get(number: number): string {
    const encoding = this.#wide[number] === 1 ? 'utf16le' : 'latin1'
    return this.#bytes.toString(encoding, this.#startOf(number), this.#ends[number])
  }

  /** Whether the text begins so, unit by unit. */
  startsWith(number: number, beginning: string): boolean {
    if (this.#unitsOf(number) < beginning.length) return false
    for (let at = 0; at < beginning.length; at++) {
      if (this.#unit(number, at) !== beginning.charCodeAt(at)) return false
    }
    return true
  }

  /** How many units of the longer of two texts are left when equal beginnings and ends are taken away from both. */
  unitsBetween(number: number, text: string): number {
    const units = this.#unitsOf(number)
    const shorter = Math.min(units, text.length)
    let start = 0
    while (start < shorter && this.#unit(number, start) === text.charCodeAt(start)) start++
    let end = 0
    while (
      end < shorter - start &&
      this.#unit(number, units - 1 - end) === text.charCodeAt(text.length - 1 - end)
    ) {
      end++
    }
    return Math.max(units, text.length) - start - end
  }

  #unitsOf(number: number): number {
    return ((this.#ends[number] ?? 0) - this.#startOf(number)) >> (this.#wide[number] ?? 0)
  }

  #unit(number: number, at: number): number {
    const start = this.#startOf(number)
    if (this.#wide[number] === 0) return this.#bytes[start + at] ?? 0
    return (this.#bytes[start + 2 * at] ?? 0) | ((this.#bytes[start + 2 * at + 1] ?? 0) << 8)
  }

  /** The memory in use, without copying it. */
  parts(): TextHeapParts {
    return {
      bytes: this.#bytes.subarray(0, this.#startOf(this.#size)),
      ends: this.#ends.subarray(0, this.#size),
      wide: this.#wide.subarray(0, this.#size),
    }
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }
}

function isWide(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return true
  return false
}

/** Copies what there is into a longer array. */
export function longer<T extends Uint8Array | Uint32Array | BigUint64Array>(from: T, to: T): T {
  if (from instanceof BigUint64Array && to instanceof BigUint64Array) to.set(from)
  else if (!(from instanceof BigUint64Array) && !(to instanceof BigUint64Array)) to.set(from)
  return to
}
