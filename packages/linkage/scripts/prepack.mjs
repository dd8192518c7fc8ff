// Makes dist/: one JavaScript file with everything but the dependencies, and the declarations that its entry reaches.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { publishManifest, restoreManifest } from './pack-manifest.mjs'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

restoreManifest()
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
await bundle()
declare()
publishManifest()

async function bundle() {
  const build = await rolldown({
    input: join(root, 'src/index.ts'),
    external: ['@duckdb/node-api', 'zod'],
    platform: 'node',
  })
  await build.write({ file: join(dist, 'index.js'), format: 'esm', codeSplitting: false })
  await build.close()
}

function declare() {
  const all = join(dist, 'all')
  const tsconfig = join(dist, 'tsconfig.json')
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, '..'),
    outDir: all,
  }
  writeFileSync(
    tsconfig,
    JSON.stringify({
      extends: join(root, '../../tsconfig.base.json'),
      compilerOptions,
      files: [join(root, 'src/index.ts')],
    }),
  )
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', tsconfig], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  copyReached(join(all, 'linkage/src'))
  rmSync(all, { recursive: true })
  rmSync(tsconfig)
}

/** Copies the entry's declarations and all that they import, which end in .js for readers of JavaScript. */
function copyReached(from) {
  const waiting = [join(from, 'index.d.ts')]
  const reached = new Set(waiting)
  for (const path of waiting) {
    const text = readFileSync(path, 'utf8').replace(
      /(from |import\()(['"])(\.[^'"]*)\.ts\2/g,
      (_, before, quote, target) => {
        const next = join(dirname(path), `${target}.d.ts`)
        if (!reached.has(next)) waiting.push(next)
        reached.add(next)
        return `${before}${quote}${target}.js${quote}`
      },
    )
    if (text.includes('@kuomian/')) throw new Error(`${path} speaks of a package that is not published`)
    const to = join(dist, relative(from, path))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, text)
  }
}
