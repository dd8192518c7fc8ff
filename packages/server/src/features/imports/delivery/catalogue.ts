import { isRosterKind, type RosterKind, rosterOf } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { LakeDelivery } from '../../../lake/index.ts'

/** A delivery of the catalogue as matching and figures need it. */
export interface CataloguedDelivery extends LakeDelivery {
  readonly kind: RosterKind
  readonly source: string
  readonly asOf: string
  readonly knownOn: string
}

/**
 * The deliveries that hold now: per kind the one of each source that no later one supersedes; of a ledger the one of each
 * month. Newest day first.
 */
export async function currentDeliveries(
  tx: Tx,
  campaignId: number,
  kind?: RosterKind,
): Promise<CataloguedDelivery[]> {
  let query = tx
    .selectFrom('delivery')
    .select(['id', 'kind', 'source', 'as_of', 'known_on', 'lake_path'])
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'stored')
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  const rows = await query.execute()
  return rows.flatMap(({ id, kind: name, source, as_of, known_on, lake_path }) =>
    isRosterKind(name) && lake_path !== null
      ? [{ id, kind: name, source, asOf: as_of, knownOn: known_on, lakePath: lake_path }]
      : [],
  )
}

/** What a file would be to the deliveries that are there. */
export interface Standing {
  /** The very file, already in. */
  readonly same: number | null
  /** The deliveries that it supersedes. */
  readonly older: readonly number[]
  /** A later list of the same source is in: this one is kept for the record and superseded at once. */
  readonly newer: number | null
}

/** A file as the catalogue tells it from others. */
export interface FileIdentity {
  readonly kind: RosterKind
  readonly source: string
  readonly asOf: string
  readonly sha256: string
}

/**
 * How a file stands to the deliveries that are there. A ledger supersedes the one of its month; a list supersedes all
 * earlier and equally old ones of its source, being the full list.
 */
export async function standingOf(tx: Tx, campaignId: number, file: FileIdentity): Promise<Standing> {
  const isLedger = rosterOf(file.kind).period === 'month'
  const rows = await tx
    .selectFrom('delivery')
    .select(['id', 'as_of', 'source', 'file_sha256', 'state'])
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', file.kind)
    .where('state', 'in', ['stored', 'superseded'])
    .orderBy('id')
    .execute()
  const rivals = rows.filter(
    (row) => row.state === 'stored' && (isLedger ? row.as_of === file.asOf : row.source === file.source),
  )
  const newer = isLedger ? undefined : rivals.find((row) => row.as_of > file.asOf)
  const same = rows.find(
    (row) =>
      row.file_sha256 === file.sha256 &&
      row.as_of === file.asOf &&
      (row.state === 'stored' || newer !== undefined),
  )
  return {
    same: same?.id ?? null,
    older: rivals.filter((row) => row.as_of <= file.asOf).map(({ id }) => id),
    newer: newer?.id ?? null,
  }
}
