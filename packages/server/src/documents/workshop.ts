import { join } from 'node:path'
import { type Fields, fillForm, type Paper } from '@kuomian/campaign'
import { type Archive, openArchive } from './archive.ts'
import { openPressThread, type PressThread } from './open-press-thread.ts'
import type { SetPaper } from './set-pdf.ts'
import { shippedTemplate } from './word/shipped-template.ts'

/** Where papers are made and kept. */
export type Workshop = {
  archive: Archive
  /** The template of a form as shipped; made once. */
  shipped(paper: Paper): Promise<Buffer>
  /** Both forms of a paper from the same fields. */
  make(
    title: string,
    paper: Paper,
    fields: Fields,
    template: Buffer,
    codeAddress: string | null,
  ): Promise<{ pdf: Buffer; docx: Buffer }>
  /** Papers as one PDF. */
  set(papers: readonly SetPaper[]): Promise<Buffer>
}

/**
 * Opens the workshop of a data folder. The press runs in a thread of its own, opened when the first paper is set: it takes
 * a tenth of a second and some megabytes, which a server that sets none need not spend.
 */
export function openWorkshop(data: string): Workshop {
  let thread: PressThread | undefined
  const press = () => {
    thread ??= openPressThread(join(data, 'fonts'), () => {
      thread = undefined
    })
    return thread
  }
  const templates = new Map<Paper, Promise<Buffer>>()
  const shipped = (paper: Paper) => {
    const known = templates.get(paper) ?? shippedTemplate(paper.form)
    templates.set(paper, known)
    return known
  }
  return {
    archive: openArchive(join(data, 'documents')),
    shipped,
    set: (papers) => press().give({ kind: 'pdf', papers }),
    async make(title, paper, fields, template, codeAddress) {
      const papers = [{ title, form: fillForm(paper.form, fields), codeAddress }]
      const pdf = await press().give({ kind: 'pdf', papers })
      const docx = await press().give({ kind: 'word', template, fields, codeAddress })
      return { pdf, docx }
    },
  }
}
