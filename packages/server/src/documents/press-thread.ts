import { parentPort, workerData } from 'node:worker_threads'
import type { PressAnswer, PressOrder, PressTask } from './press-task.ts'
import { openPress } from './set-pdf.ts'
import { fillWord } from './word/fill-word.ts'

/** The thread of the press: a list of thousands takes seconds to set, and the server answers others meanwhile. */
const press = openPress(String(workerData))
const answer = (message: PressAnswer) => parentPort?.postMessage(message)

parentPort?.on('message', async ({ id, task }: PressOrder) => {
  try {
    answer({ id, bytes: await done(task) })
  } catch (cause) {
    answer({ id, error: cause instanceof Error ? cause.message : String(cause) })
  }
})

async function done(task: PressTask): Promise<Uint8Array> {
  if (task.kind === 'pdf') return press.set(task.papers)
  return fillWord(Buffer.from(task.template), task.fields, task.codeAddress)
}
