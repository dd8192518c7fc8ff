import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, root, stop } from './pinned-node.mjs'

/** What the pages are made of, beside their own folder: the packages that they import. */
const SOURCES = ['web', 'contract', 'campaign', 'identity'].map((name) => join(root, 'packages', name))

/** Builds the pages when they are missing or older than anything they are made of. */
export async function buildPages() {
  const built = join(root, 'packages', 'web', 'dist', 'demand.html')
  const newest = Math.max(statSync(join(root, 'package-lock.json')).mtimeMs, ...SOURCES.map(newestIn))
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  process.stderr.write('kuomian: 生成页面… / building the pages…\n')
  const begun = Date.now()
  // The desk first: it empties the folder that the pages of phone and employer join.
  for (const config of ['vite.config.ts', 'vite.phone.config.ts', 'vite.demand.config.ts']) {
    const { code, output } = await vite(config)
    if (code !== 0) {
      process.stderr.write(output)
      stop('页面生成失败(原因见上)。', 'building the pages failed (see above).')
    }
  }
  process.stderr.write(`kuomian: 页面已生成 / pages built (${Math.round((Date.now() - begun) / 1000)} s)\n`)
}

/** One build by the configuration; what it says is kept for when it fails. */
function vite(config) {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(), [program, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: join(root, 'packages', 'web'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function newestIn(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}
