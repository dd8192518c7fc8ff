import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const texts = /\.(?:js|css|html|svg|webmanifest)$/

/** Leaves each text of the build also compressed beside itself, so that the server never compresses while somebody waits. */
export function compress(): Plugin {
  return {
    name: 'kuomian-compress',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const shared = readdirSync(dir).filter((name) => texts.test(name))
      const made = Object.keys(bundle).filter((name) => texts.test(name))
      for (const name of new Set([...shared, ...made])) {
        const path = join(dir, name)
        const text = readFileSync(path)
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
        writeFileSync(`${path}.br`, brotliCompressSync(text, quality))
        writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
      }
    },
  }
}
