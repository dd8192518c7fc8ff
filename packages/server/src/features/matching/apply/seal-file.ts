import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bulkSealer, type Keys } from '../../../sealing/index.ts'

/** A file of persons to seal, `id,number` a line, and the file that takes what COPY reads. */
export type SealTask = { keys: Pick<Keys, 'sealing' | 'index'>; from: string; to: string }

/** Seals the persons of a file: nothing but ciphertext and keyed index leaves it (design §4). */
export async function sealFile({ keys, from, to }: SealTask): Promise<void> {
  const seal = bulkSealer(keys)
  async function* lines() {
    let text = ''
    for await (const line of createInterface({ input: createReadStream(from) })) {
      const comma = line.indexOf(',')
      const sealed = seal(line.slice(comma + 1))
      text += `${line.slice(0, comma)}\t\\\\x${sealed.id_index.toString('hex')}\t\\\\x${sealed.id_sealed.toString('hex')}\t\\\\x${sealed.key_salt.toString('hex')}\n`
      if (text.length > 1 << 18) {
        yield text
        text = ''
      }
    }
    yield text
  }
  await pipeline(Readable.from(lines(), { objectMode: false }), createWriteStream(to, { mode: 0o600 }))
}
