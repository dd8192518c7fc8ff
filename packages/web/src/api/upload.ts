import type { z } from 'zod'
import { unreachable } from './ApiError.ts'
import { readAnswer, writeHeaders } from './request.ts'

/** What a caller may add to an upload. */
export interface UploadOptions {
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void
  readonly signal?: AbortSignal
  readonly idempotencyKey?: string
}

/**
 * Sends a form with files and tells how far it is; `fetch` cannot tell that, so this one place uses XMLHttpRequest.
 *
 * @throws ApiError in every case of failure; an abort rejects with the signal's reason
 * @example await upload(deliverySchema, '/imports', form, { onProgress: (sent, total) => setShare(sent / total) })
 */
export function upload<S extends z.ZodType>(
  schema: S,
  path: string,
  form: FormData,
  { onProgress, signal, idempotencyKey }: UploadOptions = {},
): Promise<z.output<S>> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', `/api${path}`)
    sending.setRequestHeader('Accept', 'application/json')
    for (const [name, value] of Object.entries(writeHeaders(idempotencyKey))) {
      sending.setRequestHeader(name, value)
    }
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded, event.total)
    }
    sending.onload = () => {
      try {
        resolve(readAnswer(schema, sending.status, sending.responseText))
      } catch (failure) {
        reject(failure)
      }
    }
    sending.onerror = () => reject(unreachable())
    sending.onabort = () => reject(signal?.reason)
    signal?.addEventListener('abort', () => sending.abort(), { once: true })
    sending.send(form)
  })
}
