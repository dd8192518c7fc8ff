import type { Form } from '@kuomian/campaign'
import PizZip from 'pizzip'
import { emptyPng } from '../code-picture.ts'
import { bodyMarkup } from './body.ts'
import { twips } from './markup.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** A zip keeps times; one for all makes the same template the same bytes. */
const madeAt = new Date(Date.UTC(2000, 0, 1))

/**
 * The Word template that is shipped for a form: the same words and places as the PDF, in the layout of GB/T 9704.
 * An office that wants another one downloads it, changes it in Word and uploads it.
 */
export async function shippedTemplate(form: Form): Promise<Buffer> {
  const zip = new PizZip()
  const put = (name: string, content: string | Buffer) => zip.file(name, content, { date: madeAt })
  put('[Content_Types].xml', contentTypes)
  put(
    '_rels/.rels',
    `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  put('word/document.xml', documentMarkup(form))
  put(
    'word/_rels/document.xml.rels',
    `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rIdSettings" Type="${relations}/settings" Target="settings.xml"/><Relationship Id="rIdFooter" Type="${relations}/footer" Target="footer1.xml"/><Relationship Id="rIdEvenFooter" Type="${relations}/footer" Target="footer2.xml"/><Relationship Id="rIdCode" Type="${relations}/image" Target="media/code.png"/></Relationships>`,
  )
  put('word/styles.xml', styles)
  put('word/settings.xml', settings)
  put('word/footer1.xml', footer('right'))
  put('word/footer2.xml', footer('left'))
  put('word/media/code.png', await emptyPng())
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function documentMarkup(form: Form): string {
  const [width, height] = form.landscape ? [297, 210] : [210, 297]
  const margins = form.landscape
    ? { top: 28, bottom: 26, left: 25, right: 25 }
    : { top: 37, bottom: 35, left: 28, right: 26 }
  const page = `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${form.landscape ? ' w:orient="landscape"' : ''}/>`
  const margin = `<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="851" w:footer="${twips(margins.bottom - 7)}" w:gutter="0"/>`
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:footerReference w:type="even" r:id="rIdEvenFooter"/>${page}${margin}</w:sectPr>`
  return `${xml}<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${bodyMarkup(form)}${section}</w:body></w:document>`
}

const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>${['footer1', 'footer2'].map((part) => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>`).join('')}</Types>`

const styles = `${xml}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

const settings = `${xml}<w:settings xmlns:w="${word}"><w:evenAndOddHeaders/></w:settings>`

/** Odd pages bear their number on the right, even ones on the left, a character from the edge (GB/T 9704 §7.5). */
const footer = (side: 'left' | 'right'): string =>
  `${xml}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`
