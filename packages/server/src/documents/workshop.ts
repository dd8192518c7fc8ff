import { join } from 'node:path'
import type { Fields, Paper } from '@kuomian/campaign'
import { fillForm } from '@kuomian/campaign'
import { type Archive, openArchive } from './archive.ts'
import { openPress, type Press } from './set-pdf.ts'
import { fillWord } from './word/fill-word.ts'
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
  press(): Press
}

/**
 * Opens the workshop of a data folder. The press is opened when the first paper is set: it takes a tenth of a second and
 * some megabytes, which a server that sets none need not spend.
 */
export function openWorkshop(data: string): Workshop {
  let press: Press | undefined
  const opened = () => {
    press ??= openPress(join(data, 'fonts'))
    return press
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
    press: opened,
    async make(title, paper, fields, template, codeAddress) {
      const pdf = opened().set([{ title, form: fillForm(paper.form, fields), codeAddress }])
      return { pdf, docx: await fillWord(template, fields, codeAddress) }
    },
  }
}
