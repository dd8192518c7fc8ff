import { Refusal } from '@kuomian/contract'
import { type OfficeParts, officeParts } from './archive.ts'
import { fileShape } from './magic.ts'

/**
 * Says what a document is, and refuses one that could act when it is opened: macros of Word and Excel, scripts of a PDF.
 * @returns its media type
 * @throws Refusal `evidence-type-unknown` or `evidence-has-macros`
 */
export async function documentType(name: string, content: Buffer): Promise<string> {
  const refuse = () => new Refusal('evidence-has-macros', { name }, { field: 'file' })
  const shape = fileShape(content)
  if (shape === 'application/pdf') {
    if (pdfActs.some((word) => content.includes(word))) throw refuse()
    return shape
  }
  if (shape === 'zip') {
    const parts = await officeParts(content)
    if (parts !== null && hasMacros(parts)) throw refuse()
    const type = parts && officeType(parts.names)
    if (type) return type
  }
  if (shape === 'ole') {
    if (content.includes(utf16('_VBA_PROJECT'))) throw refuse()
    if (content.includes(utf16('WordDocument'))) return 'application/msword'
  }
  throw new Refusal('evidence-type-unknown', { name }, { field: 'file' })
}

/** Words of a PDF's own language that make it do something. */
const pdfActs = ['/JavaScript', '/Launch']

/** Names of parts are text of two bytes in the directory of an OLE file. */
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** Macros are a part of that name, or a part under another name that the list of types gives away; older ones are sheets. */
function hasMacros({ names, contentTypes }: OfficeParts): boolean {
  if (/macroEnabled|vbaProject|ms-excel\.macrosheet|ms-excel\.intlmacrosheet/i.test(contentTypes)) return true
  return [...names].some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'))
}

function officeType(names: ReadonlySet<string>): string | null {
  const office = 'application/vnd.openxmlformats-officedocument'
  if (names.has('word/document.xml')) return `${office}.wordprocessingml.document`
  if (names.has('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  return names.has('ofd.xml') ? 'application/ofd' : null
}
