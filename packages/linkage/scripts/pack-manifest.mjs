import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const manifest = join(root, 'package.json')
const kept = join(root, 'dist', 'workspace-package.json')

/**
 * Puts the manifest for strangers in the place of the workspace's, in which the package runs from source; `npm pack` reads it from
 * there. Both name code that is there, so that whoever runs meanwhile finds the package either way.
 */
export function publishManifest() {
  const text = readFileSync(manifest, 'utf8')
  const { name, version, license, description, keywords, dependencies } = JSON.parse(text)
  const outside = Object.entries(dependencies).filter(([dependency]) => !dependency.startsWith('@kuomian/'))
  const published = {
    name,
    version,
    description,
    keywords,
    license,
    type: 'module',
    engines: { node: '>=20.19' },
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './linkage-model.schema.json': './linkage-model.schema.json',
    },
    files: ['dist/index.js', 'dist/**/*.d.ts', 'linkage-model.schema.json'],
    dependencies: Object.fromEntries(outside),
  }
  replace(kept, text)
  replace(manifest, `${JSON.stringify(published, null, 2)}\n`)
}

/** Puts the workspace's manifest back, also after a packing that was killed. */
export function restoreManifest() {
  if (existsSync(kept)) renameSync(kept, manifest)
}

function replace(path, text) {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}
