import { LinkageError } from '../errors/linkage-error.ts'

/**
 * What an engine's own error means to a user: memory or disk that did not suffice; anything else names the step that failed.
 * @param step name of the statement that ran
 */
export async function explainEngineError<T>(work: Promise<T>, step: string): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof LinkageError) throw error
    const why = error instanceof Error ? error.message : String(error)
    if (
      /No space left on device|ENOSPC|File too large|Disk quota exceeded|max_temp_directory_size/i.test(why)
    ) {
      throw new LinkageError('disk-full', { path: step }, { cause: error })
    }
    if (/Out of Memory|failed to (?:allocate|pin|offload)/i.test(why)) {
      const limit = /\(([^()]*\/[^()]*) used\)/.exec(why)?.[1] ?? '--memory'
      throw new LinkageError('memory-exceeded', { limit, step }, { cause: error })
    }
    throw new LinkageError('engine-failed', { step, why }, { cause: error })
  }
}
