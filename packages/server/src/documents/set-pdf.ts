import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FilledForm } from '@kuomian/campaign'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { codeSvg } from './code-picture.ts'
import { fontFolders } from './fonts.ts'

const source = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8')

/** A paper to set: its title, its parts, and the address behind its code. */
export type SetPaper = { title: string; form: FilledForm; codeAddress: string | null }

/** Sets papers as PDF. */
export type Press = { set(papers: readonly SetPaper[]): Buffer }

/**
 * A press with its typefaces; opening it takes a tenth of a second, a paper a few milliseconds.
 * @param ownFonts a folder of typefaces that the office brought; it need not exist
 */
export function openPress(ownFonts: string): Press {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: fontFolders(ownFonts) }],
  })
  return {
    set(papers) {
      const data = papers.map(({ title, form, codeAddress }) => ({
        title,
        ...form,
        code: codeAddress === null ? null : codeSvg(codeAddress),
      }))
      const pdf = compiler.pdf({ mainFileContent: source, inputs: { papers: JSON.stringify(data) } })
      // What one job printed is not kept in memory for the next.
      compiler.evictCache(0)
      return pdf
    },
  }
}
