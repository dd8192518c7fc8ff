import { TextDecoder } from 'node:util'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { TableError } from '../table-error.ts'

/** Handlers of one XML part. Names come without their prefix, as some writers put `x:` before every name. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
}

/** This much without a tag (a text, a comment, a document type, attributes) is no table but an attack. */
const TOKEN_LIMIT = 16 * 1024 * 1024

/** Workbooks nest about ten deep. */
const DEPTH_LIMIT = 200

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The encoding of a part by its first bytes. */
export function xmlEncoding(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/**
 * Reads a whole (small) part strictly by the grammar of XML.
 * Throws `xml-entities` at a document type, `damaged` where the XML is malformed, `too-large` at an endless token.
 */
export async function readXml(
  bytes: AsyncIterable<Buffer>,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let sinceTag = 0
  parser.on('error', (error) => {
    throw new TableError('damaged', { part, cause: error.message })
  })
  parser.on('doctype', () => {
    throw new TableError('xml-entities', { part })
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    sinceTag = 0
    if (++depth > DEPTH_LIMIT) throw new TableError('too-large', { part })
    handlers.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    sinceTag = 0
    depth--
    handlers.close(localName(tag.name))
  })
  const { text } = handlers
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: TextDecoder | null = null
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(xmlEncoding(chunk))
    const piece = decoder.decode(chunk, { stream: true })
    sinceTag += piece.length
    parser.write(piece)
    if (sinceTag > TOKEN_LIMIT) throw new TableError('too-large', { part })
  }
  parser.close()
}
