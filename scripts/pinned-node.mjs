import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'

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

/**
 * Runs a script on the pinned Node in place of this process: same terminal, signals passed on, same exit code.
 * @param options.apart in a process group of its own, so that Ctrl-C reaches it once, through us: npm, the
 * shell and the terminal each send theirs, and a second one would break off its tidying up. Such a program
 * cannot read from the terminal.
 */
export function runPinned(script, args, { apart = false } = {}) {
  const child = spawn(pinnedNode(), [script, ...args], {
    stdio: 'inherit',
    detached: apart,
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      // Compiled code is kept between calls: each starts in half the time.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'kuomian'),
    },
  })
  let passedOn = false
  const passOn = (signal) => {
    if (!passedOn) child.kill(signal)
    passedOn = true
  }
  process.on('SIGINT', () => (!apart && process.stdin.isTTY) || passOn('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => passOn('SIGTERM'))
  if (apart) {
    // npm’s shell dies of a signal without passing it on; who started us being gone means the same.
    const starter = process.ppid
    setInterval(() => process.ppid === starter || passOn('SIGTERM'), 500).unref()
  }
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

/** Says one line in each language and ends: the call cannot be served. */
export function stop(zh, en) {
  process.stderr.write(`kuomian: ${zh}\nkuomian: ${en}\n`)
  return process.exit(2)
}
