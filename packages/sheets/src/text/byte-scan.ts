/** A place in a text file: its physical line from 1, its byte from 0. */
export interface BytePlace {
  readonly line: number
  readonly byte: number
}

/** Multi-byte characters in a line that is valid UTF-8 before it is taken for UTF-8 and not for GB18030 by chance. */
const CONVINCING = 4

/**
 * Walks the bytes of a file that is not UTF-8 as a whole and finds out, line by line, whether it is GB18030 throughout.
 * GB18030 accepts most of UTF-8's bytes as other characters, so validity alone would let a file pass whose encoding
 * changes midway; a line with several characters that are all valid UTF-8 does not happen in GB18030 by chance.
 */
export class ByteScan {
  /** The first byte that GB18030 does not allow. */
  gbError: BytePlace | null = null
  /** The first line that is convincingly UTF-8. */
  firstUtf8: BytePlace | null = null
  /** The first byte that UTF-8 does not allow. */
  firstOther: BytePlace | null = null
  #line = 1
  #offset = 0
  #lineStart = 0
  #gb = 0
  #pending = 0
  #low = 0x80
  #high = 0xbf
  #sequences = 0
  #lineIsUtf8 = true

  /** Takes the next bytes. */
  push(bytes: Buffer): void {
    const { length } = bytes
    for (let i = 0; i < length; i++) {
      let byte = bytes[i] ?? 0
      if (this.#gb === 0 && this.#pending === 0) {
        // Nearly all of a roster: nothing to keep in mind between two ASCII bytes but the ends of lines.
        while (byte < 0x80) {
          if (byte === 0x0a) this.#endLine(this.#offset + i + 1)
          if (++i >= length) break
          byte = bytes[i] ?? 0
        }
        if (i >= length) break
      }
      this.#stepGb(byte, i)
      if (this.#lineIsUtf8) this.#stepUtf8(byte, i)
      if (byte === 0x0a) this.#endLine(this.#offset + i + 1)
    }
    this.#offset += bytes.length
  }

  /** Says that the file is over. */
  finish(): void {
    if (this.#gb !== 0) this.gbError ??= { line: this.#line, byte: this.#offset }
    if (this.#pending > 0) this.#notUtf8(0)
    this.#endLine(this.#offset)
  }

  #stepGb(byte: number, at: number): void {
    const trail = this.#gb
    if (trail === 0) {
      if (byte >= 0x81 && byte <= 0xfe) this.#gb = 1
      else if (byte >= 0x80) this.#notGb(at)
    } else if (trail === 1) {
      if (byte >= 0x30 && byte <= 0x39) this.#gb = 2
      else {
        this.#gb = 0
        if (byte < 0x40 || byte === 0x7f || byte === 0xff) this.#notGb(at)
      }
    } else if (trail === 2) {
      this.#gb = 3
      if (byte < 0x81 || byte === 0xff) this.#notGb(at)
    } else {
      this.#gb = 0
      if (byte < 0x30 || byte > 0x39) this.#notGb(at)
    }
  }

  #stepUtf8(byte: number, at: number): void {
    if (this.#pending > 0) {
      if (byte < this.#low || byte > this.#high) {
        this.#notUtf8(at)
        return
      }
      this.#low = 0x80
      this.#high = 0xbf
      this.#pending--
      return
    }
    if (byte < 0x80) return
    if (byte >= 0xe0 && byte <= 0xef) {
      this.#pending = 2
      this.#low = byte === 0xe0 ? 0xa0 : 0x80
      this.#high = byte === 0xed ? 0x9f : 0xbf
      this.#sequences++
    } else if (byte >= 0xc2 && byte <= 0xdf) this.#pending = 1
    else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#pending = 3
      this.#low = byte === 0xf0 ? 0x90 : 0x80
      this.#high = byte === 0xf4 ? 0x8f : 0xbf
      this.#sequences++
    } else this.#notUtf8(at)
  }

  #notGb(at: number): void {
    this.#gb = 0
    this.gbError ??= { line: this.#line, byte: this.#offset + at }
  }

  #notUtf8(at: number): void {
    this.#lineIsUtf8 = false
    this.#pending = 0
    this.#low = 0x80
    this.#high = 0xbf
    this.firstOther ??= { line: this.#line, byte: this.#offset + at }
  }

  #endLine(next: number): void {
    if (this.#lineIsUtf8 && this.#sequences >= CONVINCING) {
      this.firstUtf8 ??= { line: this.#line, byte: this.#lineStart }
    }
    this.#line++
    this.#lineStart = next
    this.#sequences = 0
    this.#lineIsUtf8 = true
  }
}
