/** Text as XML holds it. */
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Millimetres as Word counts them: twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

export type TextStyle = { size: number; font?: 'song' | 'biaosong' | 'hei'; bold?: boolean; color?: string }

// The official typefaces: offices have them, and Word takes another where one is missing.
const fonts = { song: '仿宋_GB2312', biaosong: '方正小标宋简体', hei: '黑体' }

/** A run of text; a line break in it stays one. */
export function run(text: string, { size, font = 'song', bold = false, color }: TextStyle): string {
  const half = Math.round(size * 2)
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${fonts[font]}"/>${
    bold ? '<w:b/>' : ''
  }${color === undefined ? '' : `<w:color w:val="${color}"/>`}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>${lines.join('<w:br/>')}</w:r>`
}

export type ParagraphStyle = {
  align?: 'left' | 'center' | 'right' | 'both'
  /** First line two characters in. */
  indent?: boolean
  /** The first line so many characters of the text in, the others so many further. */
  hanging?: { at: number; by: number }
  /** Distance of lines in points, exact. */
  line?: number
  before?: number
  after?: number
  /** The colour of a line under the paragraph. */
  ruledIn?: string
}

/** A paragraph of runs. */
export function paragraph(runs: string, style: ParagraphStyle = {}): string {
  const { align = 'left', indent = false, hanging, line, before = 0, after = 0, ruledIn } = style
  const spacing = `<w:spacing w:before="${before * 20}" w:after="${after * 20}"${
    line === undefined ? '' : ` w:line="${Math.round(line * 20)}" w:lineRule="exact"`
  }/>`
  const further =
    hanging && `<w:ind w:left="${(hanging.at + hanging.by) * 320}" w:hanging="${hanging.by * 320}"/>`
  const firstLine = indent ? '<w:ind w:firstLineChars="200" w:firstLine="640"/>' : (further ?? '')
  const rule =
    ruledIn === undefined
      ? ''
      : `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="10" w:color="${ruledIn}"/></w:pBdr>`
  return `<w:p><w:pPr>${rule}${spacing}${firstLine}<w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`
}

export type Cell = {
  content: string
  width: number
  span?: number
  top?: boolean
  /** The first of cells merged down, or one that lies under it. */
  merged?: 'first' | 'covered'
}

/** A row of a table; widths in twips. */
export function tableRow(cells: readonly Cell[], { height = 0, header = false } = {}): string {
  const properties = `<w:trPr><w:cantSplit/>${
    height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''
  }${header ? '<w:tblHeader/>' : ''}</w:trPr>`
  const body = cells.map(
    ({ content, width, span = 1, top = false, merged }) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${
        merged === undefined ? '' : merged === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
      }<w:vAlign w:val="${top ? 'top' : 'center'}"/></w:tcPr>${content}</w:tc>`,
  )
  return `<w:tr>${properties}${body.join('')}</w:tr>`
}

/** Which rules a table has. */
type Rules = 'all' | 'across' | 'none'

/** A table of rows; a paragraph after it keeps the next one apart. */
export function table(widths: readonly number[], rows: readonly string[], rules: Rules = 'all'): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const across = ['top', 'bottom', 'insideH']
  const isRuled = (edge: string) => rules === 'all' || (rules === 'across' && across.includes(edge))
  const borders = edges
    .map(
      (edge) =>
        `<w:${edge} w:val="${isRuled(edge) ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`,
    )
    .join('')
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** The name under which a template's picture is known: whatever bears it shows the code of the paper. */
export const CODE_PICTURE = '二维码'

/** The picture in whose place the code is put. */
export function codePicture(millimetres: number): string {
  const emu = Math.round(millimetres * 36_000)
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu}" cy="${emu}"/><wp:docPr id="1" name="${CODE_PICTURE}" descr="${CODE_PICTURE}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="${CODE_PICTURE}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdCode"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu}" cy="${emu}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
