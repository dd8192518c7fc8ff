import { Worker } from 'node:worker_threads'
import type { Table, TableLimits } from '../table.ts'
import { TableError } from '../table-error.ts'
import type { XlsReply, XlsRequest, XlsTask } from './xls-messages.ts'

/** Megabytes of heap that the library may use: it holds the whole workbook. */
const HEAP = 1536

/** Waits for one reply, no longer than allowed, and turns whatever ends the worker into our errors. */
function nextReply(worker: Worker, milliseconds: number): Promise<XlsReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new TableError('time-limit'))), milliseconds)
    const settle = (then: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      then()
    }
    const onMessage = (reply: XlsReply) => settle(() => resolve(reply))
    const onError = (error: Error & { code?: string }) =>
      settle(() => {
        const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged'
        reject(new TableError(code, { cause: error.message }))
      })
    const onExit = () => settle(() => reject(new TableError('damaged')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

/**
 * Opens a legacy .xls (or WPS .et) file. The library that knows this format reads whole files only, so it works in a
 * thread of its own with bounds on memory and time.
 */
export async function openXls(
  path: string,
  wanted: string | number | undefined,
  limits: TableLimits,
): Promise<Table> {
  const task: XlsTask = { path, sheet: wanted ?? null }
  const worker = new Worker(new URL('./xls-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  })
  const close = async () => {
    await worker.terminate()
  }
  // An idle thread must not keep the process alive; one that works on a reply must.
  const ask = async (request: XlsRequest) => {
    worker.ref()
    worker.postMessage(request)
    try {
      return await nextReply(worker, limits.xlsMilliseconds)
    } finally {
      worker.unref()
    }
  }
  try {
    const opened = await nextReply(worker, limits.xlsMilliseconds)
    if (opened.kind === 'error') {
      const place = opened.code === 'sheet-missing' ? { sheet: opened.cause } : { cause: opened.cause }
      throw new TableError(opened.code, place)
    }
    if (opened.kind !== 'workbook') throw new TableError('damaged')
    const { sheets, sheet, merges } = opened
    worker.unref()
    return {
      format: 'xls',
      encoding: null,
      delimiter: null,
      sheets,
      sheet,
      async *rows() {
        for (let from: number | null = 0; from !== null; ) {
          const batch: XlsReply = await ask({ from })
          if (batch.kind !== 'rows') throw new TableError('damaged')
          yield batch.rows
          from = batch.next
        }
      },
      merges: () => Promise.resolve(merges),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
