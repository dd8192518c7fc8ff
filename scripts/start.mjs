// `npm start`: from a fresh clone to the pages, with nothing but Node and npm on the machine.
import './refuse-old-node.mjs'
import { join } from 'node:path'
import { installDependencies } from './install.mjs'
import { root, runPinned } from './pinned-node.mjs'
import { buildPages } from './web.mjs'

await installDependencies()
await buildPages()
const program = join(root, 'packages', 'server', 'src', 'cli', 'main.ts')
runPinned(program, ['serve', ...process.argv.slice(2)], { apart: process.platform !== 'win32' })
