import { Worker } from 'node:worker_threads'
import type { PressAnswer, PressTask } from './press-task.ts'

/** Gives tasks to the press; each is answered with the bytes of a file. */
export type PressThread = { give(task: PressTask): Promise<Buffer> }

type Waiting = { resolve(bytes: Buffer): void; reject(cause: Error): void }

/**
 * Opens the thread of the press. It keeps the process alive only while somebody waits for a paper.
 * @param onEnd called when the thread has ended: the next paper needs another
 */
export function openPressThread(ownFonts: string, onEnd: () => void): PressThread {
  const worker = new Worker(new URL('./press-thread.ts', import.meta.url), { workerData: ownFonts })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.unref()
  const settle = (id: number): Waiting | undefined => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return found
  }
  worker.on('message', (answer: PressAnswer) => {
    const asked = settle(answer.id)
    if ('bytes' in answer) asked?.resolve(Buffer.from(answer.bytes))
    else asked?.reject(new Error(answer.error))
  })
  // A thread that died leaves nobody waiting for ever.
  worker.on('error', (cause) => {
    onEnd()
    for (const id of [...waiting.keys()]) settle(id)?.reject(new Error('the press stopped', { cause }))
  })
  return {
    give(task) {
      last += 1
      const id = last
      worker.ref()
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, task })
      })
    },
  }
}
