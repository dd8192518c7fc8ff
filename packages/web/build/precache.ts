import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Files of the phone that stand under their own name, beside those whose names carry their hash. */
const standing = ['phone.webmanifest', 'phone-icon-192.png', 'mark.svg']

/** Tells the worker which files the page is made of, by a list and a name that change with any of them. */
export function precache(publicDir: string): Plugin {
  return {
    name: 'kuomian-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['phone-worker.js']
      if (worker?.type !== 'chunk') throw new Error('the build has no phone-worker.js')
      const hash = createHash('sha256')
      const made = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('assets/'))
      const page = Object.values(bundle).find(({ fileName }) => fileName === 'phone.html')
      if (page?.type === 'asset') hash.update(page.source)
      for (const { fileName } of made) hash.update(fileName)
      for (const name of standing) {
        const path = join(publicDir, name)
        if (!existsSync(path)) throw new Error(`${name} is missing`)
        hash.update(readFileSync(path))
      }
      const files = [...made.map(({ fileName }) => fileName), ...standing].sort().map((name) => `/${name}`)
      worker.code = worker.code
        .replaceAll('__PHONE_FILES__', JSON.stringify(files))
        .replaceAll('__PHONE_BUILD__', JSON.stringify(hash.digest('hex').slice(0, 16)))
    },
  }
}
