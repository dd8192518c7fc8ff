import { posix } from 'node:path'
import type { Fields } from '@kuomian/campaign'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { codePng, emptyPng } from '../code-picture.ts'
import { CODE_PICTURE } from './markup.ts'

/** What a Word template is filled by: its places, and for each list whether anything is in it. */
export type WordScope = { [place: string]: string | boolean | { [place: string]: string }[] }

/** The fields with 有<list> beside each list, so that a heading can go where its list is empty. */
export function wordScope(fields: Fields): WordScope {
  const lists = Object.entries(fields).filter(([, value]) => Array.isArray(value))
  return { ...fields, ...Object.fromEntries(lists.map(([name, rows]) => [`有${name}`, rows.length > 0])) }
}

/** How templates are read: names stand in braces and mean a place, never an expression. */
export const templateOptions = {
  delimiters: { start: '{', end: '}' },
  paragraphLoop: true,
  linebreaks: true,
  // What is wrong with a template is told to whoever brought it.
  errorLogging: false,
  parser: (name: string) => ({
    get: (scope: unknown) =>
      typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
        ? Reflect.get(scope, name)
        : undefined,
  }),
  nullGetter: () => '',
}

/**
 * Fills a Word template: places by their words, and every picture called 二维码 by the code of the paper.
 * @throws TemplateError of docxtemplater; a template that was checked at its upload does not
 */
export async function fillWord(
  template: Buffer,
  fields: Fields,
  codeAddress: string | null,
): Promise<Buffer> {
  const document = new Docxtemplater(new PizZip(template), templateOptions)
  document.render(wordScope(fields))
  const zip = document.getZip()
  const parts = codeParts(zip)
  if (parts.length > 0) {
    const picture = codeAddress === null ? await emptyPng() : await codePng(codeAddress)
    for (const part of parts) zip.file(part, picture)
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The files behind the pictures called 二维码, found by the relation that their drawing names. */
function codeParts(zip: PizZip): string[] {
  const markup = zip.file('word/document.xml')?.asText() ?? ''
  const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? ''
  const drawings = markup.match(/<w:drawing>.*?<\/w:drawing>/gsu) ?? []
  const ids = drawings
    .filter((drawing) => drawing.includes(CODE_PICTURE))
    .map((drawing) => /r:embed="([^"]+)"/u.exec(drawing)?.[1])
  const targets = (relations.match(/<Relationship\b[^>]*>/gu) ?? [])
    .filter((relation) => ids.includes(/\bId="([^"]+)"/u.exec(relation)?.[1]))
    .map((relation) => /\bTarget="([^"]+)"/u.exec(relation)?.[1] ?? '')
  return targets.map((target) => posix.join('word', target)).filter((part) => part.endsWith('.png'))
}
