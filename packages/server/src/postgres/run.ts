import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

/** How a program of PostgreSQL ended: its exit code and what it wrote. */
export type Outcome = { code: number | null; output: string }

/**
 * Runs initdb or pg_ctl as the place's account. Its environment is empty but for the essentials, so
 * that nobody's PGDATA, PGPORT or locale reaches it, and it stands in a folder it can enter.
 */
export function run(
  place: Place,
  binaries: Binaries,
  program: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<Outcome> {
  const identity = place.account ? { uid: place.account.uid, gid: place.account.gid } : {}
  const { PATH = '', SystemRoot = '' } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries.folder, 'bin', program), args, {
      ...identity,
      cwd: place.folder,
      env: { PATH, ...(SystemRoot && { SystemRoot }), LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
