import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(import.meta.dirname, '..', '..', 'packages', 'server', 'src', 'cli', 'main.ts')

/** The browser tests bring their own database, whatever server the other tests were given. */
const { DATABASE_URL: _, ...environment } = process.env

/** A running server with a data folder of its own. */
export type Running = { origin: string; dataDir: string; stop(): Promise<void> }

/**
 * Starts the product as a user does, on a fresh data folder and a free port, and waits until it serves its pages.
 * @param options of `kuomian serve`, e.g. `['--scale', '0.005', '--noise', '0']`
 */
export async function serve(options: readonly string[]): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kuomian-browser-'))
  // Started as root, the database runs as another user, who must reach his part of the folder.
  chmodSync(dataDir, 0o711)
  const port = await freePort()
  const child = start(['serve', '--port', String(port), '--data', dataDir, ...options])
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    await said(child, origin)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, dataDir, stop }
}

/** Runs one command to its end, beside a server or without one. @throws when it ends with anything but 0 */
export async function kuomian(args: readonly string[], input = ''): Promise<void> {
  const child = start(args)
  child.stdin?.end(input)
  let complaint = ''
  child.stderr?.on('data', (piece) => {
    complaint += piece
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`kuomian ${args.join(' ')} ended with ${code}: ${complaint}`)
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { env: environment, stdio: ['pipe', 'ignore', 'pipe'] })
}

/** Resolves once the process has printed the word on standard error. */
function said(child: ChildProcess, word: string): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (piece) => {
      text += piece
      if (text.includes(word)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
