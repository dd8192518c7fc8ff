import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { inject } from 'vitest'
import { ZipFile } from 'yazl'
import { type OpenOptions, openTable } from '../src/open-table.ts'
import type { Row } from '../src/table.ts'
import { openArchive } from '../src/xlsx/archive.ts'

const folder = mkdtempSync(join(inject('scratch'), 'worker-'))
let count = 0

/** A path in a folder that goes away after the tests. */
export function freshPath(name: string): string {
  count++
  return join(folder, `${count}-${name}`)
}

/** A file with this content. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = freshPath(name)
  writeFileSync(path, content)
  return path
}

/** A zip file of these parts. */
export async function zipOf(name: string, parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const zip = new ZipFile()
  for (const [part, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), part)
  zip.end()
  return fileOf(name, await buffer(zip.outputStream))
}

/** A fixture made by another program. */
export function fixture(name: string): string {
  return new URL(`./fixtures/${name}`, import.meta.url).pathname
}

/** One part of a zip file as text. */
export async function partOf(path: string, part: string): Promise<string> {
  const archive = await openArchive(path, 10 ** 9)
  const chunks: Buffer[] = []
  for await (const chunk of archive.open(part)) chunks.push(chunk)
  await archive.close()
  return Buffer.concat(chunks).toString()
}

/** All rows of a file. */
export async function rowsOf(path: string, options: OpenOptions = {}): Promise<Row[]> {
  const table = await openTable(path, options)
  try {
    const all: Row[] = []
    for await (const rows of table.rows()) all.push(...rows)
    return all
  } finally {
    await table.close()
  }
}

/** The cells of all rows of a file. */
export async function cellsOf(path: string, options: OpenOptions = {}): Promise<(readonly string[])[]> {
  return (await rowsOf(path, options)).map((row) => row.cells)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The smallest workbook around the XML of a sheet. */
export function workbookOf(
  sheetXml: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  }
}

/** The XML of a sheet with these rows. */
export function sheetOf(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
}
