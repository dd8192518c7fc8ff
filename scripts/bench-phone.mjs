import { buildPages } from './web.mjs'

// The phone that is measured is the one that is built: in a fresh clone there is none yet.
await buildPages()
await import('../bench/src/phone.ts')
