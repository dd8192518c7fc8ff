import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'

/** What the product runs on; the starter itself is content with 20.19. */
const NEEDED_MAJOR = 24

export const root = join(import.meta.dirname, '..')

/**
 * The Node that runs the product: the one pinned in node_modules, or this one where the registry has
 * none for the platform and this is new enough.
 */
export function pinnedNode() {
  const modules = join(root, 'node_modules')
  const names = existsSync(modules)
    ? readdirSync(modules).filter((name) => /^node-(linux|win|darwin)-/.test(name))
    : []
  const paths = names.map((name) =>
    join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  )
  const pinned = paths.find((path) => existsSync(path))
  if (pinned) return pinned
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_MAJOR) return process.execPath
  return stop(
    `没有适用于 ${process.platform}-${process.arch} 的内置 Node ${NEEDED_MAJOR}:请先运行 npm ci,或安装 Node ${NEEDED_MAJOR}。`,
    `no Node ${NEEDED_MAJOR} comes for ${process.platform}-${process.arch}: run npm ci first, or install Node ${NEEDED_MAJOR}.`,
  )
}

/** Runs a script on the pinned Node in place of this process: same terminal, signals passed on, same exit code. */
export function runPinned(script, args, environment = {}) {
  const modules = join(root, 'node_modules', '.bin')
  const separator = process.platform === 'win32' ? ';' : ':'
  const child = spawn(pinnedNode(), [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${modules}${separator}${process.env.PATH ?? ''}`, ...environment },
  })
  // At a terminal Ctrl-C reaches both by itself; this process waits until the program has tidied up.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

/** Says one line in each language and ends: the call cannot be served. */
export function stop(zh, en) {
  process.stderr.write(`kuomian: ${zh}\nkuomian: ${en}\n`)
  return process.exit(2)
}
