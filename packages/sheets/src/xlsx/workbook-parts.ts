import { posix } from 'node:path'
import type { SheetInfo } from '../table.ts'
import { TableError } from '../table-error.ts'
import type { Archive } from './archive.ts'
import { readXml } from './xml-reader.ts'

/** A sheet and the part that holds it. */
export interface SheetPart extends SheetInfo {
  readonly part: string
}

/** The parts of a workbook that reading and annotating need. */
export interface WorkbookParts {
  readonly workbook: string
  readonly relationships: string
  readonly sheets: readonly SheetPart[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly date1904: boolean
}

interface Relationship {
  readonly id: string
  readonly type: string
  readonly part: string
}

/** Targets are relative to the folder of their source, or absolute with a leading slash (WPS writes both). */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  return path.startsWith('/') ? path.slice(1) : posix.normalize(posix.join(folder, path))
}

async function readRelationships(archive: Archive, part: string, folder: string): Promise<Relationship[]> {
  const found: Relationship[] = []
  if (!archive.has(part)) return found
  await readXml(archive.open(part), part, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: resolveTarget(folder, Target) })
    },
    close() {},
  })
  return found
}

function attributeEnding(attributes: Record<string, string>, local: string): string | undefined {
  const suffix = `:${local}`
  const name = Object.keys(attributes).find((key) => key.endsWith(suffix))
  return name === undefined ? undefined : attributes[name]
}

/** Finds the parts of a workbook by its relationships, never by their usual names. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelationships(archive, '_rels/.rels', '')
  const workbook =
    root.find((relationship) => relationship.type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!archive.has(workbook)) throw new TableError('damaged', { part: workbook })
  const folder = posix.dirname(workbook)
  const relationshipsPart = posix.join(folder, '_rels', `${posix.basename(workbook)}.rels`)
  const relationships = await readRelationships(archive, relationshipsPart, folder)
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]))
  const sheets: SheetPart[] = []
  let date1904 = false
  await readXml(archive.open(workbook), workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const target = byId.get(attributeEnding(attributes, 'id') ?? '')
      // Chart sheets and macro sheets hold no rows.
      if (target?.type !== 'worksheet' || !archive.has(target.part)) return
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      sheets.push({ index: sheets.length, name: attributes.name ?? '', hidden, part: target.part })
    },
    close() {},
  })
  if (sheets.length === 0) throw new TableError('damaged', { part: workbook })
  const partOf = (type: string) => {
    const part = relationships.find((relationship) => relationship.type === type)?.part
    return part !== undefined && archive.has(part) ? part : null
  }
  return {
    workbook,
    relationships: relationshipsPart,
    sheets,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    date1904,
  }
}
