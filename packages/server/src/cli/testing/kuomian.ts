import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { vi } from 'vitest'
import { runWords } from '../run-words.ts'

/** What a user starts. */
export const mainScript = join(import.meta.dirname, '..', 'main.ts')

/** How a call ended, and what it said. */
export type Ended = { status: number | null; stdout: string; stderr: string }

/** Where a call happens, when not here: its folder, and what it finds in the environment. */
type Place = { folder?: string; environment?: Readonly<Record<string, string>> }

/**
 * Does what `kuomian` does with these words, in the process of the test: to start another one and load the house anew costs more than the
 * work of most calls. That the program itself ends with the code and keeps its streams apart is told of {@link kuomianProcess}.
 * @example
 * const { status, stdout } = await kuomian(['code', '--json', '11010519491231002X'])
 */
export async function kuomian(
  words: readonly string[],
  { folder, environment = {} }: Place = {},
): Promise<Ended> {
  const before = { folder: process.cwd(), exitCode: process.exitCode }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const [out, err] = [listenTo(process.stdout), listenTo(process.stderr)]
  try {
    if (folder !== undefined) process.chdir(folder)
    process.exitCode = 0
    await runWords(words)
    return { status: Number(process.exitCode), stdout: out.text(), stderr: err.text() }
  } finally {
    process.exitCode = before.exitCode
    vi.unstubAllEnvs()
    process.chdir(before.folder)
    out.stop()
    err.stop()
  }
}

/** Starts the program as a user does, and waits for its end. */
export function kuomianProcess(
  words: readonly string[],
  { folder, environment, input = '' }: Place & { input?: string } = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainScript, ...words], {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, ...environment },
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Keeps what is written to a stream of this process instead of showing it. */
function listenTo(stream: NodeJS.WriteStream): { text(): string; stop(): void } {
  const { write } = stream
  const pieces: Buffer[] = []
  stream.write = (piece: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    pieces.push(Buffer.from(piece))
    const told = typeof encoding === 'function' ? encoding : done
    if (typeof told === 'function') told()
    return true
  }
  return {
    text: () => Buffer.concat(pieces).toString('utf8'),
    stop: () => {
      stream.write = write
    },
  }
}
