import { createHash } from 'node:crypto'
import { access, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from './run-program.ts'

/**
 * Installs the pinned Splink into a virtual environment of its own, once for each list of versions.
 * @returns path of its Python
 * @throws when there is no Python 3 or no registry
 */
export async function installSplink(): Promise<string> {
  const requirements = join(import.meta.dirname, 'requirements.txt')
  const versions = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
    .slice(0, 12)
  const folder = join(tmpdir(), `kuomian-peers-${versions}`)
  const python = join(folder, 'bin', 'python')
  if (await exists(join(folder, 'installed'))) return python
  await rm(folder, { recursive: true, force: true })
  await runProgram('python3', ['-m', 'venv', folder])
  await runProgram(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements])
  await runProgram(python, [
    '-c',
    `import splink; open(${JSON.stringify(join(folder, 'installed'))}, "w").close()`,
  ])
  return python
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
