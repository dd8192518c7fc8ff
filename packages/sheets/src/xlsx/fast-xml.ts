import { TextDecoder } from 'node:util'
import { TableError } from '../table-error.ts'
import { localName, xmlEncoding } from './xml-reader.ts'

/**
 * Handlers of a large part. `attributes` is the text between name and end of the tag; `attributeOf` looks into it, so
 * that a million cells need not build an object each.
 */
export interface FastXmlHandlers {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

/**
 * Characters that may wait for the end of a tag or a text. Each piece of the part is joined to what waits, so an endless
 * one would cost the square of its length; the longest text of a cell, 32,767 characters, is far below.
 */
const TOKEN_LIMIT = 2 * 1024 * 1024
const DEPTH_LIMIT = 200
const LESS = 60
const GREATER = 62
const SLASH = 47
const BANG = 33
const QUESTION = 63
const EQUALS = 61
const QUOTE = 34
const APOSTROPHE = 39
const COMMENT = '<!--'
const CDATA = '<![CDATA['
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class MalformedXml extends Error {}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) {
    const known = ENTITIES[name]
    if (known === undefined) throw new MalformedXml(`unknown entity ${whole}`)
    return known
  }
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!(code >= 0 && code <= 0x10ffff)) throw new MalformedXml(`no character ${whole}`)
  return String.fromCodePoint(code)
}

function decodeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.includes('&') ? lines.replace(/&([^;]*);?/g, decodeEntity) : lines
}

/** The value of an attribute, or `undefined`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    // The name stands after a blank and before `=`; anything else is part of another name or of a value.
    if (attributes.charCodeAt(at - 1) > 32) continue
    let start = skipBlanks(attributes, at + name.length)
    if (attributes.charCodeAt(start) !== EQUALS) continue
    start = skipBlanks(attributes, start + 1)
    const quote = attributes.charCodeAt(start)
    if (quote !== QUOTE && quote !== APOSTROPHE) continue
    const end = attributes.indexOf(quote === QUOTE ? '"' : "'", start + 1)
    if (end >= 0) return decodeText(attributes.slice(start + 1, end))
  }
  return undefined
}

function skipBlanks(text: string, at: number): number {
  let next = at
  while (text.charCodeAt(next) <= 32) next++
  return next
}

/**
 * A scanner for the parts that have a tag for every cell. It knows what such parts consist of: tags, attributes, text,
 * the five entities, CDATA and comments, and checks that tags are paired. A parser of the whole grammar spends three
 * times as long on them.
 */
class FastXml {
  readonly #handlers: FastXmlHandlers
  readonly #open: string[] = []
  #rest = ''
  #hasRoot = false

  constructor(handlers: FastXmlHandlers) {
    this.#handlers = handlers
  }

  get unfinished(): number {
    return this.#rest.length
  }

  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      const next = this.#tag(text, tag, at)
      if (next < 0) break
      at = next
    }
    this.#rest = at === 0 ? text : text.slice(at)
  }

  finish(): void {
    if (this.#open.length > 0 || !this.#hasRoot || this.#rest.trim() !== '') {
      throw new MalformedXml('the part ends too early')
    }
  }

  /** Reads the tag at `tag` with the text before it; -1 when it is not complete. */
  #tag(text: string, tag: number, from: number): number {
    const kind = text.charCodeAt(tag + 1)
    if (kind === BANG || kind === QUESTION) return this.#other(text, tag, from, kind)
    let end = tag + 1
    if (kind === SLASH) {
      end = text.indexOf('>', tag)
      if (end < 0) return -1
      this.#text(text, from, tag)
      this.#close(text.slice(tag + 2, end).trimEnd())
      return end + 1
    }
    let nameEnd = 0
    let quote = 0
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (quote !== 0) {
        if (code === quote) quote = 0
      } else if (code === GREATER) break
      else if (code === QUOTE || code === APOSTROPHE) quote = code
      else if (code === LESS) throw new MalformedXml('a tag inside a tag')
      else if (nameEnd === 0 && (code <= 32 || code === SLASH)) nameEnd = end
    }
    if (end >= text.length) return -1
    this.#text(text, from, tag)
    const isEmpty = text.charCodeAt(end - 1) === SLASH
    const qualified = text.slice(tag + 1, nameEnd === 0 ? end : nameEnd)
    const attributes = nameEnd === 0 ? '' : text.slice(nameEnd, isEmpty ? end - 1 : end)
    if (this.#open.length >= DEPTH_LIMIT) throw new TableError('too-large')
    this.#hasRoot = true
    const name = localName(qualified)
    this.#handlers.open(name, attributes)
    if (isEmpty) this.#handlers.close(name)
    else this.#open.push(qualified)
    return end + 1
  }

  #close(qualified: string): void {
    if (this.#open.pop() !== qualified) throw new MalformedXml(`unexpected end of ${qualified}`)
    this.#handlers.close(localName(qualified))
  }

  #text(text: string, from: number, to: number): void {
    if (to > from) this.#handlers.text(decodeText(text.slice(from, to)))
  }

  #other(text: string, tag: number, from: number, kind: number): number {
    if (text.length < tag + CDATA.length) return -1
    const isComment = text.startsWith(COMMENT, tag)
    const isData = text.startsWith(CDATA, tag)
    if (kind === BANG && !isComment && !isData) throw new TableError('xml-entities')
    const ending = isComment ? '-->' : isData ? ']]>' : '?>'
    const start = tag + (isComment ? COMMENT.length : isData ? CDATA.length : 2)
    const end = text.indexOf(ending, start)
    if (end < 0) return -1
    this.#text(text, from, tag)
    if (isData && end > start) this.#handlers.text(text.slice(start, end))
    return end + ending.length
  }
}

/**
 * Feeds a large part to the handlers and yields after each piece, so that the caller can hand on what has gathered.
 * Throws `xml-entities` at a document type, `damaged` where the XML is malformed, `too-large` at an endless token.
 */
export async function* readFastXml(
  bytes: AsyncIterable<Buffer>,
  part: string,
  handlers: FastXmlHandlers,
): AsyncGenerator<void, void, undefined> {
  const scanner = new FastXml(handlers)
  let decoder: TextDecoder | null = null
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(xmlEncoding(chunk))
      scanner.push(decoder.decode(chunk, { stream: true }))
      if (scanner.unfinished > TOKEN_LIMIT) throw new TableError('too-large', { part })
      yield
    }
    scanner.finish()
  } catch (error) {
    if (error instanceof MalformedXml) throw new TableError('damaged', { part, cause: error.message })
    throw error
  }
}
