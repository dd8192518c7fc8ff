import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by this file: a folder for what tests write, which goes away after the run. */
    scratch: string
  }
}

/** vitest's global setup for tests that write sheets. Their helper is loaded once for many files, so that no file can tidy up after it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-test-'))
  project.provide('scratch', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
