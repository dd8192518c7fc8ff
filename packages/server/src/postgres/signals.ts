import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const stops = new Set<() => Promise<void>>()

/**
 * Stops a server when a signal would end this process, so that Ctrl-C leaves nothing running, at
 * whatever moment it comes. A program that handles the signal itself is left to do so.
 * @returns takes the promise back, once the server is stopped
 */
export function stopOnSignal(stop: () => Promise<void>): () => void {
  if (stops.size === 0) for (const signal of SIGNALS) process.on(signal, end)
  stops.add(stop)
  return () => {
    stops.delete(stop)
    if (stops.size === 0) for (const signal of SIGNALS) process.off(signal, end)
  }
}

function end(signal: (typeof SIGNALS)[number]): void {
  if (process.listenerCount(signal) > 1) return
  // Connections that the server closes while it stops complain to nobody: this process is ending.
  process.on('uncaughtException', () => {})
  void Promise.allSettled([...stops].map((stop) => stop())).then(() =>
    process.exit(128 + constants.signals[signal]),
  )
}
