import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type ChosenMapping,
  type CivilDay,
  ledgerSigns,
  type Roster,
  type RosterKind,
  rosterColumns,
  rosterOf,
} from '@kuomian/campaign'
import type { ImportOutcome } from '@kuomian/contract'
import { openTable, type Table } from '@kuomian/sheets'
import { runCommand } from '../../../command/index.ts'
import { type Actor, readAs } from '../../../db/index.ts'
import { kindPath, openLakeSession, openStage, type Stage, sweepLake } from '../../../lake/index.ts'
import type { Program } from '../../../program/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { keepsProjects } from '../../projects/index.ts'
import { asOfDay } from '../file/as-of.ts'
import { hashFile } from '../file/hash-file.ts'
import { type FileHead, inspectFile, requireUsable } from '../file/inspect-file.ts'
import { readingFile } from '../file/table-refusal.ts'
import { campaignContext } from '../reading/campaign-context.ts'
import { type ReadingResult, readRows } from '../reading/read-rows.ts'
import { standingOf } from './catalogue.ts'
import { rememberedMapping } from './column-mappings.ts'
import { doubtsAbout } from './doubts.ts'
import { estimateRows } from './estimate-rows.ts'
import { type DistrictFigure, figuresOf, type LedgerGroups } from './figures.ts'
import { NewestDay } from './newest-day.ts'
import { writeRefused } from './refused-file.ts'
import { storeDelivery } from './store-delivery.ts'
import { storedSums } from './stored-sums.ts'
import { unchangedOutcome } from './unchanged.ts'

/** How far an import is: rows of the file, of about so many (null while nobody can tell). */
export interface ImportProgress {
  readonly stage: 'read' | 'store' | 'refused'
  readonly done: number
  readonly total: number | null
}

/** One file to bring in. */
export interface ImportOrder {
  readonly kind: RosterKind
  readonly path: string
  /** The name that the file had when it was uploaded; that of the path unless given. */
  readonly fileName?: string
  readonly source?: string
  readonly sheet?: string
  readonly asOf?: string
  readonly mapping?: ChosenMapping
  /** Shows everything and changes nothing. */
  readonly dryRun?: boolean
  /** Asked with the newest day in the rows before anything is kept; throws what refuses the file. */
  readonly refuseByAge?: (newest: CivilDay | null) => void
}

/** Who imports into what. */
export interface ImportPlace {
  readonly program: Program
  readonly campaign: RunningCampaign
  readonly actor: Actor
}

/**
 * Brings a roster into the lake: header, mapping, rows, figures, catalogue, journal. Memory does not grow with the rows;
 * whatever fails or is killed leaves nothing that exists.
 *
 * @throws Refusal for every file that cannot be imported, with what to do about it
 * @example await importRoster(place, { kind: 'sme', path: 'sme.xlsx' }, () => undefined)
 */
export async function importRoster(
  place: ImportPlace,
  order: ImportOrder,
  report: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  const fileName = order.fileName ?? basename(order.path)
  return readingFile(fileName, async () => {
    const table = await openTable(order.path, order.sheet === undefined ? {} : { sheet: order.sheet })
    try {
      return await importTable(place, { ...order, fileName }, table, report)
    } finally {
      await table.close()
    }
  })
}

async function importTable(
  place: ImportPlace,
  order: ImportOrder & { fileName: string },
  table: Table,
  report: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  const { program, campaign, actor } = place
  const { kind, fileName, source = '' } = order
  const roster = rosterOf(kind)
  const head = await inspectFile(table, kind, fileName, {
    chosen: order.mapping,
    remembered: (headerHash) =>
      readAs(program.db, actor, (tx) => rememberedMapping(tx, campaign.id, { kind, source, headerHash })),
  })
  requireUsable(kind, head.mapping)
  const asOf = asOfDay(roster, { asked: order.asOf, month: head.month, today: campaign.today })
  const sha256 = await hashFile(order.path)
  const standing = await readAs(program.db, actor, (tx) =>
    standingOf(tx, campaign.id, { kind, source, asOf, sha256 }),
  )
  if (standing.same !== null) return unchangedOutcome(place, standing.same, head.mapping)

  const lake = program.folders.lake
  await sweepLake(program.db, lake)
  const stage = await openStage(join(lake, kindPath(campaign.code, kind)), rosterColumns(roster))
  try {
    const total = estimateRows(table, head, (await stat(order.path)).size)
    const newest = new NewestDay(roster, campaign.today)
    const reading = await readRows(
      table,
      roster,
      head,
      campaignContext(campaign.definition, campaign.today),
      roster.monthField === undefined ? null : asOf.slice(0, 7),
      (values) => {
        newest.see(values)
        stage.write(values)
      },
      ({ rows }) => report({ stage: 'read', done: rows, total }),
    )
    order.refuseByAge?.(newest.day())
    report({ stage: 'store', done: reading.rowsIn, total: reading.rowsIn })
    const { figures, sums } = await measure(stage, place, roster, asOf, head, reading)
    const warnings = [...reading.warnings, ...doubtsAbout(figures, standing.newer, asOf, reading.rowsStored)]
    const controlSums = reading.controlSums(sums)
    const outcome: Omit<ImportOutcome, 'state' | 'deliveryId' | 'supersedes'> = {
      kind,
      fileName,
      asOf,
      source,
      rowsIn: reading.rowsIn,
      rowsStored: reading.rowsStored,
      rowsRefused: reading.rowsRefused,
      rowsAside: reading.rowsAside,
      columns: [...head.mapping.columns],
      warnings,
      controlSums,
      errors: [...reading.errors],
      figures: figures.flatMap(({ district, count, persons }) =>
        district === null ? [] : [{ district, count, persons }],
      ),
    }
    if (order.dryRun === true) {
      return { ...outcome, state: 'dry-run', deliveryId: null, supersedes: standing.older.at(-1) ?? null }
    }
    if (reading.rowsRefused > 0) report({ stage: 'refused', done: 0, total: reading.rowsRefused })
    const refusedFile = await writeRefused(order.path, stage.folder, table, head, reading)
    const keep = keepsProjects(kind, {
      folder: stage.folder,
      scratch: join(lake, '.scratch'),
      keys: program.keys,
      districtIds: campaign.districtIds,
    })
    const stored = await runCommand(program.db, storeDelivery(lake, stage, keep), actor, {
      kind,
      source,
      fileName,
      sha256,
      asOf,
      rowsIn: reading.rowsIn,
      rowsStored: reading.rowsStored,
      rowsRefused: reading.rowsRefused,
      mapping: columnsByField(head),
      controlSums,
      warnings,
      refusedFile,
      headerHash: head.headerHash,
      chosen: order.mapping ?? null,
      figures: figuresInDatabase(figures, campaign),
    })
    const { deliveryId, supersedes, unchanged } = stored
    return { ...outcome, state: unchanged ? 'unchanged' : 'stored', deliveryId, supersedes }
  } finally {
    await stage.discard()
  }
}

async function measure(
  stage: Stage,
  { program, campaign }: ImportPlace,
  roster: Roster,
  asOf: string,
  head: FileHead,
  reading: ReadingResult,
): Promise<{ figures: DistrictFigure[]; sums: Map<string, number> }> {
  const session = await openLakeSession(join(program.folders.lake, '.scratch'))
  try {
    await stage.seal(session)
    const mapped = new Set(head.mapping.columns.flatMap(({ field }) => field ?? []))
    return {
      figures: await figuresOf(session, stage.folder, roster, asOf, mapped, ledgerGroups(campaign)),
      sums: await storedSums(session, stage.folder, reading.totalFields),
    }
  } finally {
    session.close()
  }
}

/** The groups of the campaign that a ledger of persons tells by itself (R03). */
function ledgerGroups({ definition }: RunningCampaign): LedgerGroups {
  return Object.entries(definition.matching.groups)
    .map(([code, signs]) => ({ code, signs: ledgerSigns(signs) }))
    .filter(({ signs }) => signs.length > 0)
}

function columnsByField(head: FileHead): Record<string, number> {
  return Object.fromEntries(
    head.mapping.columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column]])),
  )
}

function figuresInDatabase(figures: readonly DistrictFigure[], campaign: RunningCampaign) {
  return figures.flatMap(({ district, ...figure }) => {
    const districtId = district === null ? undefined : campaign.districtIds.get(district)
    return districtId === undefined ? [] : [{ districtId, ...figure }]
  })
}
