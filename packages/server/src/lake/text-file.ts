import { closeSync, openSync, writeSync } from 'node:fs'

const SIZE = 1 << 18
const TAB = 9
const LINE_END = 10

/** A file of lines of texts, in UTF-8, the texts of a line parted by tabs. */
export interface TextFile {
  /** Takes a line; its texts have neither tabs nor line ends. */
  write(texts: readonly string[]): void
  /** Writes what is left and lets go of the file. Closing twice does nothing. */
  close(): void
}

/**
 * Creates a file of lines, for the owner only.
 *
 * Characters go to bytes one by one in a buffer of the file's own: strings joined into lines and encoded as a whole cost
 * three times as much, since each line is built, flattened and copied.
 */
export function createTextFile(path: string): TextFile {
  const file = openSync(path, 'wx', 0o600)
  let buffer = Buffer.allocUnsafeSlow(SIZE)
  let at = 0
  let isOpen = true

  function flush(): void {
    for (let from = 0; from < at; ) from += writeSync(file, buffer, from, at - from)
    at = 0
  }
  /** Three bytes a character at most, and the tab or line end behind it. */
  function makeRoom(length: number): void {
    const room = 3 * length + 1
    if (at + room <= buffer.length) return
    flush()
    if (room > buffer.length) buffer = Buffer.allocUnsafeSlow(room)
  }

  return {
    write(texts) {
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i] ?? ''
        makeRoom(text.length)
        at = putText(buffer, at, text)
        buffer[at++] = i === texts.length - 1 ? LINE_END : TAB
      }
    },
    close() {
      if (!isOpen) return
      isOpen = false
      try {
        flush()
      } finally {
        closeSync(file)
      }
    },
  }
}

/** Writes a text in UTF-8 and gives the place behind it. */
function putText(buffer: Buffer, start: number, text: string): number {
  let at = start
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) buffer[at++] = code
    else if (code < 0x800) {
      buffer[at++] = 0xc0 | (code >> 6)
      buffer[at++] = 0x80 | (code & 0x3f)
    } else if (code >= 0xd800 && code <= 0xdfff) {
      // Characters beyond the basic plane, rare ones of names, take two units each.
      return at + buffer.write(text.slice(i), at)
    } else {
      buffer[at++] = 0xe0 | (code >> 12)
      buffer[at++] = 0x80 | ((code >> 6) & 0x3f)
      buffer[at++] = 0x80 | (code & 0x3f)
    }
  }
  return at
}
