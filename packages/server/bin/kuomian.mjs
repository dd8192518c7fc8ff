#!/usr/bin/env node
// The way in for `npx kuomian`: whatever Node npm runs with, the program runs on the pinned one.
import '../../../scripts/refuse-old-node.mjs'
import { join } from 'node:path'
import { runPinned } from '../../../scripts/pinned-node.mjs'

runPinned(join(import.meta.dirname, '..', 'src', 'cli', 'main.ts'), process.argv.slice(2))
