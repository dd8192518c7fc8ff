import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const mainScript = join(import.meta.dirname, '../../main.ts')

/** Runs `kuomian` in a folder as a user does; its temporary files go to `tmp` in there. */
export function kuomian(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [mainScript, ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: join(folder, 'tmp') },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
