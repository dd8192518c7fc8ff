import { LinkageError } from '@kuomian/linkage'
import { exitCode, WrongCall } from '../exit-code.ts'

/**
 * Does work that Ctrl-C may end: the first one lets it clean up, a second one ends the program at once. What the library says is
 * wrong with the call becomes a fault of the call.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    await work(controller.signal)
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error
    if (error.code === 'interrupted') {
      process.stderr.write(`kuomian: ${error.zh}\nkuomian: ${error.en}\n`)
      process.exitCode = exitCode.interrupted
      return
    }
    if (error.code === 'option-invalid' || error.code === 'key-missing')
      throw new WrongCall(error.zh, error.en)
    throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
