import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stop } from './pinned-node.mjs'

/**
 * Installs the locked dependencies unless node_modules holds them already. No package's install script
 * runs: none is needed, and what npm asks about them would stop a first start.
 */
export async function installDependencies() {
  if (isInstalled()) return
  const begun = Date.now()
  process.stderr.write(
    'kuomian: 安装依赖(首次约 1 分钟)… / installing dependencies (about a minute the first time)…\n',
  )
  const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    stop(
      'npm ci 失败(原因见上);请检查网络与 npm 的 registry 设置后重试。',
      'npm ci failed (see above); check the network and npm’s registry, then try again.',
    )
  }
  process.stderr.write(
    `kuomian: 依赖已安装 / dependencies installed (${Math.round((Date.now() - begun) / 1000)} s)\n`,
  )
}

/**
 * Whether npm's note of what it installed agrees with the lock. npm writes the note last, so that a
 * broken install has none; optional packages are those of other platforms.
 */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, optional, devOptional, link }]) => {
    if (link || !path.startsWith('node_modules/')) return true
    const found = installed[path]?.version
    return found === version || (found === undefined && Boolean(optional || devOptional))
  })
}

function npm(args) {
  // The npm that runs us is the one to use; `node scripts/start.mjs` by itself finds the one in PATH.
  const own = process.env.npm_execpath
  const [command, prefix] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...prefix, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
