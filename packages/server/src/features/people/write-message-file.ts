import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { messageFileRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { csvText } from '../../rows/index.ts'
import { type Keys, openPhones } from '../../sealing/index.ts'
import { validMessage } from './void-person-message.ts'

const numbersAtATime = 2_000
const columns = ['手机号码', '短信内容'] as const
const input = messageFileRequestSchema.extend({ messageId: z.number().int() })

/** The job `write-message-file`: the telephone numbers of a message with its words, UTF-8, for the carrier that sends it. */
export const writeMessageFileJob: JobHandler = async ({ id, program, actor, input: asked, report }) => {
  const { messageId, reason } = z.object({ messageId: z.coerce.number(), reason: z.string() }).parse(asked)
  await mkdir(program.folders.exports, { recursive: true, mode: 0o700 })
  const path = join(program.folders.exports, `${id}.csv`)
  const write = writeMessageFile(program.keys, path, (done, total) => report({ stage: 'write', done, total }))
  const { numbers, title, day } = await runCommand(program.db, write, actor, { messageId, reason })
  return { result: { rows: numbers }, file: { path, name: `短信-${title}-${day}.csv` } }
}

/** Opens the numbers of one message at the one door, and journals who took them away, how many, and why (domain §11). */
function writeMessageFile(keys: Keys, path: string, progress: (done: number, total: number) => void) {
  return defineCommand({
    name: 'write-message-file',
    roles: ['district', 'city'],
    input,
    async run(tx, { messageId, reason }) {
      const { title, words, happened_on: day, persons, files } = await validMessage(tx, messageId)
      let numbers = 0
      async function* lines() {
        yield csvText(columns, [])
        for await (const phones of numbersOf(tx, keys, messageId)) {
          numbers += phones.length
          const rows = phones.map((phone) => ({ 手机号码: phone, 短信内容: words }))
          yield csvText(columns, rows).slice(csvText(columns, []).length)
          progress(numbers, persons)
        }
      }
      await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }))
      await tx
        .updateTable('person_message')
        .set({ files: files + 1 })
        .where('id', '=', messageId)
        .execute()
      return {
        answer: { numbers, title, day },
        subject: { kind: 'person-message', id: String(messageId) },
        after: { numbers },
        reason,
      }
    },
  })
}

async function* numbersOf(tx: Tx, keys: Keys, messageId: number): AsyncIterable<string[]> {
  let last = 0
  for (;;) {
    const rows = await tx
      .selectFrom('person_contact')
      .select('followed_id')
      .where('message_id', '=', messageId)
      .where('followed_id', '>', last)
      .orderBy('followed_id')
      .limit(numbersAtATime)
      .execute()
    const ids = rows.map(({ followed_id }) => followed_id)
    if (ids.length > 0) yield (await openPhones(tx, keys, ids)).map(({ phone }) => phone)
    if (ids.length < numbersAtATime) return
    last = ids.at(-1) ?? last
  }
}
