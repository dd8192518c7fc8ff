import type { TextEncoding } from '../table.ts'
import { TableError } from '../table-error.ts'
import { fileChunks } from './file-chunks.ts'

/** The text of a file in pieces, without a byte order mark. Throws `encoding-unknown` at bytes that are no text. */
export async function* decodeFile(
  path: string,
  encoding: TextEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true })
  let byte = 0
  try {
    for await (const chunk of fileChunks(path)) {
      const text = decoder.decode(chunk, { stream: true })
      byte += chunk.length
      yield text
    }
    const last = decoder.decode()
    if (last !== '') yield last
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new TableError('encoding-unknown', { byte })
    }
    throw error
  }
}
