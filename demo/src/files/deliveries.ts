import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RosterKind, rosterOf } from '@kuomian/campaign'
import type { Cell } from './cell.ts'
import { isTextFormat, openTextFile, type TextFormat } from './text-file.ts'
import { openWorkbookFile, type WorkbookFormat } from './workbook-file.ts'

/** One delivered file, as `manifest.json` lists it. */
export interface Delivery {
  readonly kind: RosterKind
  /** Path below the output folder. */
  readonly file: string
  readonly as_of: string
  readonly delivered_on: string
  readonly source: string
  readonly format: 'csv' | 'tsv' | 'xlsx' | 'xls'
  readonly encoding: 'gb18030' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | null
  /** Data rows, without heads and total rows. */
  readonly rows: number
}

/** What a department delivers: which fields, under which headers, in which format. */
export interface RosterShape {
  readonly kind: RosterKind
  readonly asOf: string
  readonly deliveredOn: string
  readonly format: TextFormat | WorkbookFormat
  readonly title?: string
  readonly unitLine?: string
  /** Field names in the order of the columns. */
  readonly fields: readonly string[]
  /** Headers other than the field's own name, out of its declared aliases. */
  readonly headers?: Readonly<Record<string, string>>
  readonly groups?: readonly { readonly title: string; readonly from: string; readonly to: string }[]
  /** Fields that the total row at the end sums up; none without them. */
  readonly totals?: readonly string[]
}

/** A roster being written. */
export interface OpenRoster {
  write(cells: readonly Cell[]): void
  close(): Promise<void>
}

const ENCODING: Readonly<Record<TextFormat, Delivery['encoding']>> = {
  'gb18030-csv': 'gb18030',
  'utf8-csv': 'utf-8',
  'utf8-bom-csv': 'utf-8-bom',
  'utf16-tsv': 'utf-16le',
}

/** Everything delivered into one folder, and the manifest of it. */
export class Deliveries {
  readonly #folder: string
  readonly #list: Delivery[] = []

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  /** The path of a new file below the folder; its parents are made. */
  place(file: string): string {
    const path = join(this.#folder, file)
    mkdirSync(dirname(path), { recursive: true })
    return path
  }

  /** Notes a file that was written by other means. */
  note(delivery: Delivery): void {
    this.#list.push(delivery)
  }

  /** The headers of a roster: the declared names, or the aliases that this department uses. */
  static headers(shape: Pick<RosterShape, 'kind' | 'fields' | 'headers'>): string[] {
    const roster = rosterOf(shape.kind)
    return shape.fields.map((name) => {
      const field = roster.fields.find((candidate) => candidate.name === name)
      if (field === undefined) throw new Error(`${shape.kind} has no field ${name}`)
      return shape.headers?.[name] ?? field.zh
    })
  }

  /** Starts a roster file. Its row in the manifest is noted when it is closed. */
  open(shape: RosterShape): OpenRoster {
    const { kind, format, asOf } = shape
    const extension = format === 'xlsx' || format === 'xls' ? format : format === 'utf16-tsv' ? 'tsv' : 'csv'
    const file = `rosters/${kind}/${asOf}.${extension}`
    const headers = Deliveries.headers(shape)
    const column = (name: string): number => shape.fields.indexOf(name)
    const path = this.place(file)
    const text = isTextFormat(format)
    const rows = isTextFormat(format)
      ? openTextFile(path, format)
      : openWorkbookFile(path, format, {
          title: shape.title ?? rosterOf(kind).zh,
          unitLine: shape.unitLine ?? '',
          headers,
          groups: (shape.groups ?? []).map((group) => ({
            title: group.title,
            from: column(group.from),
            to: column(group.to),
          })),
        })
    if (text) rows.write(headers)
    const totals = new Map((shape.totals ?? []).map((name) => [column(name), 0]))
    let count = 0
    return {
      write: (cells) => {
        rows.write(cells)
        count += 1
        for (const [index, total] of totals) totals.set(index, total + Number(cells[index] ?? 0))
      },
      close: async () => {
        if (totals.size > 0)
          rows.write(headers.map((_, index) => (index === 0 ? '合计' : (totals.get(index) ?? null))))
        await rows.close()
        this.#list.push({
          kind,
          file,
          as_of: asOf,
          delivered_on: shape.deliveredOn,
          source: rosterOf(kind).keeper.zh,
          format: extension,
          encoding: isTextFormat(format) ? ENCODING[format] : null,
          rows: count,
        })
      },
    }
  }

  /** Writes `manifest.json` with the files in the order in which they arrived. */
  writeManifest(facts: Readonly<Record<string, unknown>>): readonly Delivery[] {
    const files = [...this.#list].sort(
      (a, b) => compare(a.delivered_on, b.delivered_on) || compare(a.kind, b.kind) || compare(a.file, b.file),
    )
    writeFileSync(this.place('manifest.json'), `${JSON.stringify({ ...facts, files }, null, 2)}\n`, {
      mode: 0o600,
    })
    return files
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
